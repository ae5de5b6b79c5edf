import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findingCodes } from '#shared/findings'
import { errorTexts } from '#shared/texts/errors'
import { repositoryFolder } from '../support/repository'

const files = (folder: string) =>
  readdirSync(join(repositoryFolder, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name))

const sourceOf = (paths: readonly string[]) =>
  paths.map((path) => readFileSync(join(repositoryFolder, path), 'utf8')).join('\n')

const program = sourceOf([...files('electron'), ...files('renderer')])
/** Tests of the texts name every code and prove nothing about where it comes from. */
const tests = sourceOf(files('tests').filter((path) => !/tests[\\/]shared[\\/]/.test(path)))
const codes = [...Object.keys(errorTexts.sv), ...findingCodes]

describe('every code', () => {
  it.each(codes)('%s is made by the program and expected by a test', (code) => {
    expect({ isMade: program.includes(`'${code}'`), isTested: tests.includes(`'${code}'`) }).toEqual({
      isMade: true,
      isTested: true,
    })
  })
})
