/** Line icons, drawn on a 20 unit square; always beside a word or with a name on the control they stand in. */
const paths = {
  add: 'M10 4v12M4 10h12',
  arrowRight: 'M4 10h11M11 5.5 15.5 10 11 14.5',
  check: 'm4.5 10.5 3.5 3.5 7.5-8',
  chevronDown: 'm5.5 8 4.5 4.5L14.5 8',
  close: 'm5 5 10 10M15 5 5 15',
  copy: 'M7 7h9v9H7zM4 13V4h9',
  document: 'M5.5 2.5h6l3 3v12h-9zM11.5 2.5v3h3M8 9.5h4M8 12.5h4',
  drop: 'M10 3v9M6 8.5l4 4 4-4M3.5 13v3.5h13V13',
  error: 'M10 2.8 17.2 10 10 17.2 2.8 10zM10 6.5v4.2M10 13v.2',
  folder: 'M2.5 5h5l1.5 2h8.5v8.5h-15z',
  info: 'M10 2.8a7.2 7.2 0 1 1 0 14.4 7.2 7.2 0 0 1 0-14.4zM10 9v4.5M10 6.5v.2',
  more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  open: 'M3 15.5v-10h4.5l1.5 2h6.5v2M3 15.5l2.5-6h12l-2.5 6z',
  report: 'M4.5 2.5h11v15h-11zM7.5 13.5v-3M10 13.5v-6M12.5 13.5v-4.5',
  search: 'M8.8 3.5a5.3 5.3 0 1 1 0 10.6 5.3 5.3 0 0 1 0-10.6zM12.8 12.8l4 4',
  trash: 'M4 5.5h12M8 5.5V3.5h4v2M5.5 5.5l.7 11h7.6l.7-11M8.3 8.5v5M11.7 8.5v5',
  undo: 'M7 4 3.5 7.5 7 11M4 7.5h7.5a4 4 0 0 1 0 8H8',
  warning: 'M10 3 17.5 16.5h-15zM10 8v4M10 14v.2',
} as const
export type IconName = keyof typeof paths

interface IconProps {
  readonly name: IconName
  readonly size?: number
}

export function Icon({ name, size = 18 }: IconProps) {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 2.6 : 1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  )
}
