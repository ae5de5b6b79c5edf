/** What is known of a row when its area, level and kind of work are judged; cells on one line, null when absent. */
export interface ActivityToJudge {
  readonly text: string
  readonly comment: string | null
  readonly areaCell: string | null
  readonly levelCell: string | null
  readonly goalCell: string | null
  readonly targetGroup: string | null
  readonly tableTitle: string | null
  readonly sectionPath: readonly string[]
  /** Organisation ids. */
  readonly partners: readonly string[]
}
