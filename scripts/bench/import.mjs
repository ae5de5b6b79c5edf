// How long importing takes, as a ratio to starting the command line and doing nothing.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { builtCommandLine, nodeBinary, repository } from '../built-engine.mjs'

const rounds = 5

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
}

function milliseconds(args) {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now()
    spawnSync(nodeBinary(), [builtCommandLine(), ...args], { stdio: 'ignore' })
    return performance.now() - start
  })
  return median(times)
}

/** Prints the figures; answers 0. */
export async function run() {
  const baseline = milliseconds(['--help'])
  console.log(`Baseline, the command line's --help: ${baseline.toFixed(0)} ms (median of ${rounds})`)
  for (const year of ['2018', '2019']) {
    const time = milliseconds(['analyse', join(repository, 'resources/sample-city', year)])
    console.log(`Sample city ${year}: ${(time / baseline).toFixed(1)} x the baseline`)
  }
  return 0
}
