import { spawn, spawnSync } from 'node:child_process'

/** Debian's packages with a screen without a screen and every library that the test runtime links to. */
const packages = ['xvfb', 'libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'fonts-liberation']

const succeeds = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0

function isComplete(binary) {
  const linked = spawnSync('ldd', [binary], { encoding: 'utf8' })
  return succeeds('which', ['Xvfb']) && linked.status === 0 && !linked.stdout.includes('not found')
}

/** Installs what a desktop test needs when it is missing and may be installed; says what to install otherwise. */
export function ensureDisplayPackages(binary) {
  if (isComplete(binary)) return
  const install = `apt-get install -y --no-install-recommends ${packages.join(' ')}`
  if (process.getuid?.() !== 0) throw new Error(`Packages are missing. Install them and try again: sudo ${install}`)
  console.error(`Installing ${packages.join(', ')}…`)
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' })
  spawnSync('sh', ['-c', install], { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  if (!isComplete(binary)) throw new Error(`Packages are still missing. Install them and try again: ${install}`)
}

/** Starts a screen that nobody sees, on the first free number. */
export async function startDisplay() {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const number = await new Promise((resolve, reject) => {
    server.stdio[3].once('data', (data) => resolve(String(data).trim()))
    server.once('error', reject)
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}.`)))
  })
  return { display: `:${number}`, stop: () => server.kill('SIGTERM') }
}
