const base = 'urn:oasis:names:tc:opendocument:xmlns:'

/** The prefixes that this reader uses for the namespaces of OpenDocument. */
export const odtPrefixes: ReadonlyMap<string, string> = new Map([
  [`${base}office:1.0`, 'office'],
  [`${base}style:1.0`, 'style'],
  [`${base}text:1.0`, 'text'],
  [`${base}table:1.0`, 'table'],
  [`${base}drawing:1.0`, 'draw'],
  [`${base}meta:1.0`, 'meta'],
  [`${base}form:1.0`, 'form'],
  [`${base}xsl-fo-compatible:1.0`, 'fo'],
  [`${base}svg-compatible:1.0`, 'svg'],
  ['http://www.w3.org/1999/xlink', 'xlink'],
  ['http://www.w3.org/1998/Math/MathML', 'math'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
])
