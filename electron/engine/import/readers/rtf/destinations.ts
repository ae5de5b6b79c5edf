/** What the groups of a document are for, by the control word that opens them (RTF 1.9.1, "Destinations"). */

export type Destination =
  /** Printed where it stands. */
  | 'flow'
  | 'header'
  | 'footer'
  | 'note'
  | 'comment'
  | 'text-box'
  /** Printed marker of a list paragraph. */
  | 'marker'
  | 'field'
  | 'field-code'
  | 'fonts'
  | 'colours'
  | 'styles'
  | 'info'
  | 'title'
  | 'subject'
  | 'keywords'
  | 'created'
  | 'modified'
  | 'ignored'

const known: ReadonlyMap<string, Destination> = new Map<string, Destination>([
  ['header', 'header'],
  ['headerl', 'header'],
  ['headerr', 'header'],
  ['headerf', 'header'],
  ['footer', 'footer'],
  ['footerl', 'footer'],
  ['footerr', 'footer'],
  ['footerf', 'footer'],
  ['footnote', 'note'],
  ['annotation', 'comment'],
  ['shptxt', 'text-box'],
  ['dptxbxtext', 'text-box'],
  ['listtext', 'marker'],
  ['pntext', 'marker'],
  ['field', 'field'],
  ['fldinst', 'field-code'],
  ['fonttbl', 'fonts'],
  ['colortbl', 'colours'],
  ['stylesheet', 'styles'],
  ['info', 'info'],
  ['title', 'title'],
  ['subject', 'subject'],
  ['keywords', 'keywords'],
  ['creatim', 'created'],
  ['revtim', 'modified'],
])

/** Groups that may begin with `\*` and are read all the same. */
const readThrough = new Set(['shpinst', 'fldrslt', 'nesttableprops', 'ud', 'shpgrp', 'do', 'cs', 'sectexpand', 'mmath'])

const ignored = new Set(
  'pict nonshppict objdata objclass objname objtime objalias objsect shprslt sp sn sv fldtype bkmkstart bkmkend atrfstart atrfend atnid atnauthor atndate atnref atnicn atnparent atntime tc tcn xe rxe txe nonesttables filetbl listtable listoverridetable revtbl rsidtbl pn pntxta pntxtb pnseclvl ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn formfield ffname themedata colorschememapping latentstyles datastore datafield generator template author operator manager company doccomm comment hlinkbase vern version printim buptim passwordhash mailmerge xmlnstbl userprops private'.split(
    ' ',
  ),
)

/**
 * The destination that a control word opens at the start of a group; null when it opens none.
 *
 * `isOptional`: the group begins with `\*`, so a reader that does not know it must leave it out.
 */
export function destinationOf(word: string, isOptional: boolean): Destination | null {
  const found = known.get(word)
  if (found !== undefined) return found
  if (ignored.has(word)) return 'ignored'
  return isOptional && !readThrough.has(word) ? 'ignored' : null
}
