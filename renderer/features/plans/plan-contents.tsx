import type { PlanDetail } from '#shared/contract/views'
import { placeText } from '../../components/place-text'
import { useTexts } from '../../state/language'

const ledgerUses = ['activity', 'section', 'table', 'furniture', 'not-placed'] as const

/** What was read and where it went, so that nothing is lost without a word. */
export function PlanContents({ detail }: { readonly detail: PlanDetail }) {
  const { plans: texts } = useTexts()
  const { ledger } = detail.summary
  return (
    <section className="panel-part">
      <h3>{texts.contents}</h3>
      <p className="soft">{texts.ledgerLead}</p>
      <ul className="ledger">
        {ledgerUses
          .filter((use) => (ledger[use] ?? 0) > 0)
          .map((use) => (
            <li key={use}>{texts.ledger[use](ledger[use] ?? 0)}</li>
          ))}
      </ul>
      <PlanTables tables={detail.tables} />
      <NotPlaced pieces={detail.notPlaced} />
    </section>
  )
}

function PlanTables({ tables }: { readonly tables: PlanDetail['tables'] }) {
  const { plans: texts, common } = useTexts()
  if (tables.length === 0) return null
  return (
    <>
      <h4 className="panel-sub">{texts.tables}</h4>
      <ol className="read-tables">
        {tables.map((table, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a table's number in the file is its identity
          <li key={index}>
            <p>
              {table.title ?? common.table(index + 1)}
              <span className="faint">
                {' '}
                {[texts.tableKinds[table.kind], common.rows(table.rows.length), placeText(table.place, common)]
                  .filter((part) => part !== '')
                  .join(', ')}
              </span>
            </p>
            {table.kind !== 'other' && (
              <dl className="roles">
                {table.columns.map((column, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two columns may share a heading
                  <div key={at}>
                    <dt>{column.heading === '' ? '–' : column.heading}</dt>
                    <dd>{column.roles.map((role) => texts.columnRoles[role]).join(', ')}</dd>
                  </div>
                ))}
              </dl>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}

function NotPlaced({ pieces }: { readonly pieces: PlanDetail['notPlaced'] }) {
  const { plans: texts, common } = useTexts()
  if (pieces.length === 0) return null
  return (
    <>
      <h4 className="panel-sub">{texts.notPlaced}</h4>
      <ul className="not-placed">
        {pieces.map((piece, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no id and the list does not reorder
          <li key={index}>
            {piece.text} <span className="faint">{placeText(piece.place, common)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
