// better-sqlite3 13 kills older Nodes without a word; say what to do instead.
const major = Number(process.versions.node.split('.')[0])
if (major < 22) {
  console.error(
    `Samplan needs Node 22 or newer and got ${process.versions.node}. Start it through npm (npm test, npm run …), ` +
      'which puts the Node of node_modules first, and run "npm ci" first if node_modules is missing.',
  )
  process.exit(1)
}
