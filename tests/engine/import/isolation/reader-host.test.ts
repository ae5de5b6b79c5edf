import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createInProcessReader } from '#engine/import/isolation/in-process-reader'
import { createReaderHost, type ReaderHost, type ReaderHostOptions } from '#engine/import/isolation/reader-host'
import type { PlanDocument } from '#shared/domain/document'
import { problemOfAsync } from '../../../support/problem-of'
import { repositoryFolder } from '../../../support/repository'
import { utf8 } from '../../../support/text-bytes'

const stub = join(repositoryFolder, 'tests/support/reader-stub-process.mjs')

function hostFor(options: Partial<ReaderHostOptions> = {}): ReaderHost {
  const host = createReaderHost({ entry: stub, ...options })
  onTestFinished(() => host.close())
  return host
}
const textOf = ({ blocks: [block] }: PlanDocument) => (block && 'text' in block ? block.text : '')
const processOf = (document: PlanDocument) => textOf(document).split(' ')[0]

describe('the reader process', () => {
  test('reads one file after the other in one warm process, and passes progress on', async () => {
    const host = hostFor()
    const progress: unknown[] = []
    const [first, second] = await Promise.all([
      host.read(utf8('ett'), 'read.txt', { onProgress: (step) => progress.push(step) }),
      host.read(utf8('två'), 'read.txt'),
    ])
    expect([textOf(first), textOf(second)].map((text) => text.split(' ')[1])).toEqual(['ett', 'två'])
    expect(processOf(second)).toBe(processOf(first))
    expect(progress).toEqual([{ stage: 'recognising', fraction: 0.5 }])
  })

  test.each([
    ['ends', 'crash.docx', 'import.reader-crashed'],
    ['throws', 'throw.docx', 'import.reader-crashed'],
    ['eats memory', 'leak.docx', 'import.reader-crashed'],
    ['answers with something that is no document', 'broken.docx', 'import.reader-crashed'],
    ['says nothing', 'hang.docx', 'import.timed-out'],
    ['is never done', 'busy.docx', 'import.timed-out'],
    ['reports a problem', 'locked.docx', 'import.encrypted-file'],
  ])('that %s fails its file only', async (_name, fileName, code) => {
    const host = hostFor({ stallSeconds: 3, totalSeconds: 4, memoryMegabytes: 64 })
    const [problem, next] = await Promise.all([
      problemOfAsync(() => host.read(utf8('x'), fileName)),
      host.read(utf8('nästa'), 'read.txt'),
    ])
    expect(problem).toMatchObject({ code, params: { fileName } })
    expect(textOf(next)).toMatch(/ nästa$/)
  })

  test('is ended when the caller cancels, and replaced for the next file', async () => {
    const host = hostFor()
    const before = await host.read(utf8('x'), 'read.txt')
    const controller = new AbortController()
    const reading = problemOfAsync(() =>
      host.read(utf8('x'), 'busy.txt', { signal: controller.signal, onProgress: () => controller.abort() }),
    )
    expect(await reading).toEqual({ code: 'import.cancelled', params: { fileName: 'busy.txt' } })
    expect(processOf(await host.read(utf8('x'), 'read.txt'))).not.toBe(processOf(before))
  })

  test('is not started for a file that is cancelled while it waits', async () => {
    const host = hostFor()
    const signal = AbortSignal.abort()
    expect(await problemOfAsync(() => host.read(utf8('x'), 'read.txt', { signal }))).toMatchObject({
      code: 'import.cancelled',
    })
  })

  test('that cannot be started fails the file', async () => {
    const host = hostFor({ execPath: join(repositoryFolder, 'no-such-program') })
    expect(await problemOfAsync(() => host.read(utf8('x'), 'read.txt'))).toMatchObject({
      code: 'import.reader-crashed',
    })
  })

  test('takes nothing after the host is closed, and what is under way is cancelled', async () => {
    const host = hostFor()
    const started = new Promise<void>((resolve) => {
      void problemOfAsync(() => host.read(utf8('x'), 'busy.txt', { onProgress: () => resolve() })).then((problem) =>
        outcomes.push(problem?.code),
      )
    })
    const outcomes: unknown[] = []
    await started
    host.close()
    outcomes.push((await problemOfAsync(() => host.read(utf8('x'), 'read.txt')))?.code)
    expect(outcomes).toEqual(['import.cancelled', 'import.cancelled'])
  })
})

const builtEntry = join(repositoryFolder, 'out/main/reader-process.js')

describe.skipIf(!existsSync(builtEntry))('the built reader process', () => {
  test('reads a file, and tells what is wrong with another', async () => {
    const host = hostFor({ entry: builtEntry })
    const document = await host.read(utf8('Aktivitet;Ansvarig;Tidplan\nLäxhjälp;Skolan;Löpande\n'), 'plan.csv')
    expect(document.format).toBe('csv')
    expect(await problemOfAsync(() => host.read(utf8('PK\x03\x04'), 'plan.zip'))).toMatchObject({
      params: { fileName: 'plan.zip' },
    })
  })
})

describe('the in-process reader', () => {
  test('reads a file and reports problems like the process does', async () => {
    const reader = createInProcessReader()
    const document = await reader.read(utf8('Aktivitet;Ansvarig;Tidplan\nLäxhjälp;Skolan;Löpande\n'), 'plan.csv')
    expect(document.format).toBe('csv')
    expect(await problemOfAsync(() => reader.read(new Uint8Array(), 'tom.csv'))).toMatchObject({
      code: 'import.empty-file',
    })
    reader.close()
    expect(await problemOfAsync(() => reader.read(utf8('a;b'), 'plan.csv'))).toMatchObject({ code: 'import.cancelled' })
  })
})
