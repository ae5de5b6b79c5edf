import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readXml } from '#engine/import/markup/read-xml'
import {
  attribute,
  childElements,
  findDescendant,
  findPath,
  listDescendants,
  textContent,
} from '#engine/import/markup/xml-element'
import { misplacedMarkup } from '../../../support/damage'
import { problemOf } from '../../../support/problem-of'

const options = { fileName: 'plan.docx', maxNesting: 50, prefixes: new Map([['urn:a', 'a']]) }
const read = (text: string, encoding: BufferEncoding = 'utf8') => readXml(Buffer.from(text, encoding), options)

describe('readXml', () => {
  it('names elements and attributes by the prefix of the reader', () => {
    const root = read(
      '<x:one xmlns:x="urn:a" xmlns:y="urn:b" x:k="1" k="2"><y:two/><three xmlns="urn:a">t</three></x:one>',
    )
    expect(root.name).toBe('a:one')
    expect([attribute(root, 'a:k'), attribute(root, 'k'), attribute(root, 'z')]).toEqual(['1', '2', null])
    expect(childElements(root).map(({ name }) => name)).toEqual(['y:two', 'a:three'])
    expect(textContent(findPath(root, 'a:three'))).toBe('t')
  })

  it('keeps text, entities of XML and CDATA, and leaves comments out', () => {
    expect(textContent(read('<a>&lt;&amp;&#229;<!-- nej --><![CDATA[<b>]]></a>'))).toBe('<&å<b>')
  })

  it('finds descendants in order, those inside others too', () => {
    const root = read('<a><b n="1"><b n="2"/></b><c><b n="3"/></c></a>')
    expect([...listDescendants(root, 'b')].map((found) => attribute(found, 'n'))).toEqual(['1', '2', '3'])
    expect(findDescendant(root, 'd')).toBeNull()
  })

  it.each([
    ['UTF-8 with a mark', Buffer.from('\ufeff<a>å</a>', 'utf8')],
    ['UTF-16 with a mark', Buffer.from('\ufeff<a>å</a>', 'utf16le')],
    ['UTF-16 without one', Buffer.from('<a>å</a>', 'utf16le')],
    ['a declared encoding', Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>å</a>', 'latin1')],
  ])('reads %s', (_name, bytes) => {
    expect(textContent(readXml(bytes, options))).toBe('å')
  })

  it.each([
    ['markup that is not well-formed', '<a><b></a>', 'import.unreadable-file'],
    ['a document type, whatever it says', '<!DOCTYPE a><a/>', 'import.unreadable-file'],
    ['an unknown entity', '<a>&nbsp;</a>', 'import.unreadable-file'],
    ['an unknown encoding', '<?xml version="1.0" encoding="klingon"?><a/>', 'import.unreadable-file'],
    ['nothing', '', 'import.unreadable-file'],
    ['nesting beyond the limit', `${'<a>'.repeat(51)}${'</a>'.repeat(51)}`, 'import.suspicious-archive'],
    ['nesting that never ends', '<a>'.repeat(1_000_000), 'import.suspicious-archive'],
  ])('refuses %s', (_name, text, code) => {
    expect(problemOf(() => read(text))?.code).toBe(code)
  })

  it('answers anything with a tree or a problem', () => {
    const mixed = fc.oneof(fc.string({ unit: 'binary' }), misplacedMarkup(['a', 'b', 'x:c'], ['k', 'xmlns', 'xmlns:x']))
    fc.assert(fc.property(mixed, (text) => problemOf(() => read(`<r>${text}</r>`)) !== undefined))
  })
})
