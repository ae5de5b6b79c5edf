import { describe, expect, it } from 'vitest'
import { hasPlanEnding, mayBePlan } from '#engine/pipeline/may-be-plan'

const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))

describe('mayBePlan', () => {
  it.each([
    ['PLAN.DOCX', ''],
    ['plan.txt', '{"a": 1}'],
    ['plan', 'PK\u0003\u0004'],
    ['plan.bak', '\u00d0\u00cf\u0011\u00e0'],
    ['plan.2018', '%PDF-1.7'],
    ['brev.tmp', '\u00ef\u00bb\u00bf{\\rtf1'],
    ['plan.xml', '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'],
  ])('tries %s', (name, start) => {
    expect(mayBePlan(name, bytes(start))).toBe(true)
  })

  it.each([
    ['manifest.json', '{"files": []}'],
    ['bild.png', '\u0089PNG'],
    ['program.exe', 'MZ'],
    ['README', 'Läs mig'],
    ['data.xml', '<?xml version="1.0"?><data/>'],
  ])('leaves %s alone', (name, start) => {
    expect(mayBePlan(name, bytes(start))).toBe(false)
    expect(hasPlanEnding(name)).toBe(false)
  })
})
