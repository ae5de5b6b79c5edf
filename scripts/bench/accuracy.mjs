// How right reading is: the sample city's files against the rows they were made from, and the example plans beside the
// repository, if they are there, against their truth files.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { builtCommandLine, nodeBinary, repository } from '../built-engine.mjs'
import { plans2018 } from '../sample-city/plans-2018.mjs'
import { plans2019 } from '../sample-city/plans-2019.mjs'

const folded = (text) => (text ?? '').replace(/\s+/g, ' ').trim().toLowerCase()

/** Labelled plans write the names of one cell with commas; the words are what counts. */
const words = (text) => folded(text).replace(/[,;]/g, ' ').replace(/\s+/g, ' ')

function analyse(target, jsonPath) {
  const run = spawnSync(nodeBinary(), [builtCommandLine(), 'analyse', target, '--json', jsonPath], { encoding: 'utf8' })
  if (!existsSync(jsonPath)) throw new Error(`analyse failed: ${run.stderr}`)
  return JSON.parse(readFileSync(jsonPath, 'utf8'))
}

const roleOf = {
  responsible: /^(ansvarig|vem)/i,
  partners: /^(samverkan|samarbet|tillsammans|i samarbete)/i,
  followUp: /^(uppföljning|hur följs|indikator|följs upp)/i,
}

function expectedRows(plan) {
  return plan.sections.flatMap(({ table }) => {
    if (!table) return []
    const text = table.columns.findIndex((heading) => /^(aktivitet|insats|åtgärd|vad)/i.test(heading))
    const at = (row, role) => row[table.columns.findIndex((heading) => roleOf[role].test(heading))] ?? ''
    return table.rows.map((row) => ({
      text: row[text],
      cells: Object.fromEntries(Object.keys(roleOf).map((role) => [role, at(row, role)])),
    }))
  })
}

function scoreSampleCity(result) {
  const tally = { plans: 0, plansRight: 0, rows: 0, rowsFound: 0, cells: 0, cellsRight: 0, extra: 0 }
  for (const plan of [...plans2018, ...plans2019]) {
    const read = result.plans.find(({ file }) => file.normalize() === `${plan.file}.${plan.format}`.normalize())
    const rows = read?.activities ?? []
    const expected = expectedRows(plan)
    let found = 0
    for (const row of expected) {
      tally.rows += 1
      const match = rows.find((candidate) => folded(candidate.text) === folded(row.text))
      if (!match) {
        console.log(`  row not found in ${plan.file}: ${row.text}`)
        continue
      }
      found += 1
      for (const [role, cell] of Object.entries(row.cells)) {
        tally.cells += 1
        const isRight = words(match[role].raw) === words(cell)
        tally.cellsRight += isRight ? 1 : 0
        if (!isRight) console.log(`  ${plan.file}, ${role}: "${cell}" read as "${match[role].raw}"`)
      }
    }
    tally.plans += 1
    tally.plansRight += found === expected.length && rows.length === found ? 1 : 0
    tally.rowsFound += found
    tally.extra += Math.max(0, rows.length - found)
  }
  return tally
}

/** Prints the figures; answers 0. */
export async function run() {
  const scratch = mkdtempSync(join(tmpdir(), 'samplan-accuracy-'))
  const sample = scoreSampleCity(analyse(join(repository, 'resources/sample-city'), join(scratch, 'sample.json')))
  console.log(`Sample city: ${sample.plansRight} of ${sample.plans} plans with all rows and no others`)
  console.log(`  rows found ${sample.rowsFound} of ${sample.rows}, ${sample.extra} rows that are none`)
  console.log(`  cells right ${sample.cellsRight} of ${sample.cells}`)

  const shared = resolve(repository, '../shared')
  if (existsSync(join(shared, 'score.py'))) {
    analyse(join(shared, 'plans'), join(scratch, 'plans.json'))
    const arguments_ = [join(shared, 'score.py'), join(scratch, 'plans.json'), join(shared, 'plans'), '--misses']
    console.log('\nExample plans, scored against their truth files (files, rows, cells, ids, gaps, overlaps):')
    console.log(spawnSync('python3', arguments_, { encoding: 'utf8' }).stdout)
  }
  rmSync(scratch, { recursive: true })
  return 0
}
