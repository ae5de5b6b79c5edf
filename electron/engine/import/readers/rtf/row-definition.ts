/** Rows of a table as RTF describes them: no grid, only where each cell ends (RTF 1.9.1, "Table definitions"). */
import { mixColours } from '#engine/import/flow/colour'
import type { CellDefinition, RowDefinition } from '#engine/import/flow/edge-table'

const mostCells = 200

export class RowBuilder {
  #left = 0
  #isHeader = false
  #cells: CellDefinition[] = []
  #vertical: CellDefinition['verticalMerge'] = null
  #horizontal: CellDefinition['horizontalMerge'] = null
  #background: number | null = null
  #foreground: number | null = null
  #shading = 0

  /** Takes one control word; `colours` is the colour table. */
  add(name: string, value: number | null, colours: readonly (number | null)[]): void {
    switch (name) {
      case 'trowd':
        this.#left = 0
        this.#isHeader = false
        this.#cells = []
        this.#startCell()
        break
      case 'trleft':
        this.#left = value ?? 0
        break
      case 'trhdr':
        this.#isHeader = true
        break
      case 'clvmgf':
        this.#vertical = 'first'
        break
      case 'clvmrg':
        this.#vertical = 'continued'
        break
      case 'clmgf':
        this.#horizontal = 'first'
        break
      case 'clmrg':
        this.#horizontal = 'continued'
        break
      case 'clcbpat':
        this.#background = colours[value ?? 0] ?? null
        break
      case 'clcfpat':
        this.#foreground = colours[value ?? 0] ?? null
        break
      case 'clshdng':
        this.#shading = Math.min(1, Math.max(0, (value ?? 0) / 10_000))
        break
      case 'cellx':
        this.#endCell(value ?? 0)
        break
    }
  }

  get definition(): RowDefinition {
    return { left: this.#left, isHeader: this.#isHeader, cells: this.#cells }
  }

  #endCell(right: number): void {
    if (this.#cells.length < mostCells)
      this.#cells = [
        ...this.#cells,
        {
          right,
          verticalMerge: this.#vertical,
          horizontalMerge: this.#horizontal,
          fill: mixColours(this.#background ?? 0xffffff, this.#foreground ?? 0, this.#shading),
        },
      ]
    this.#startCell()
  }

  #startCell(): void {
    this.#vertical = null
    this.#horizontal = null
    this.#background = null
    this.#foreground = null
    this.#shading = 0
  }
}
