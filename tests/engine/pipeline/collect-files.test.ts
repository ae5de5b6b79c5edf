import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { collectFiles } from '#engine/pipeline/collect-files'
import { temporaryFolder } from '../../support/temporary-folder'

function folderWith(...names: readonly string[]): string {
  const folder = temporaryFolder()
  for (const name of names) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), name)
  }
  return folder
}

const namesIn = async (...paths: readonly string[]) => (await collectFiles(paths)).map((file) => file.fileName)

describe('collectFiles', () => {
  it('walks folders in Swedish order, numbers by their value', async () => {
    const folder = folderWith('Ö.docx', 'plan 10.pdf', 'plan 9.pdf', 'Ängby.docx', 'Å/b.odt', 'Å/a.odt', 'bromma.csv')
    expect(await namesIn(folder)).toEqual([
      'bromma.csv',
      'plan 9.pdf',
      'plan 10.pdf',
      'a.odt',
      'b.odt',
      'Ängby.docx',
      'Ö.docx',
    ])
  })

  it('leaves out what programs leave behind, and answers for everything else', async () => {
    const kept = ['.dold.docx', 'manifest.json', 'plan.docx']
    const left = [
      '.DS_Store',
      '.~lock.plan.docx#',
      '._plan.docx',
      'Thumbs.db',
      'Stad.samplan',
      'Stad.samplan-wal',
      '~$plan.docx',
    ]
    expect(await namesIn(folderWith(...kept, ...left))).toEqual(kept)
  })

  it('takes a file that the user names whatever it is called, and once only', async () => {
    const folder = folderWith('Thumbs.db', 'plan.docx')
    const files = await collectFiles([join(folder, 'Thumbs.db'), join(folder, 'plan.docx'), folder])
    expect(files.map((file) => [file.fileName, file.isAsked])).toEqual([
      ['Thumbs.db', true],
      ['plan.docx', true],
    ])
  })

  it('comes to an end when a link leads back to a folder above', async () => {
    const folder = folderWith('a/plan.docx')
    symlinkSync(folder, join(folder, 'a', 'upp'))
    expect(await namesIn(folder)).toEqual(['plan.docx'])
  })

  it('tells what is not there, a broken link and a device', async () => {
    const folder = folderWith('plan.docx')
    symlinkSync(join(folder, 'borta'), join(folder, 'trasig länk'))
    symlinkSync('/dev/null', join(folder, 'ingen fil'))
    const files = await collectFiles([join(folder, 'saknas.docx'), folder])
    expect(files.map((file) => [file.fileName, file.problem?.code ?? null])).toEqual([
      ['saknas.docx', 'import.cannot-open'],
      ['ingen fil', 'import.not-a-file'],
      ['plan.docx', null],
      ['trasig länk', 'import.cannot-open'],
    ])
  })

  it('composes names that a Mac has taken apart', async () => {
    const folder = folderWith('Ha\u0308sselby.docx')
    expect(await namesIn(folder)).toEqual(['Hässelby.docx'])
  })
})
