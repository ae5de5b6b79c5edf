/** The languages that a person can read the program in. */
export const languages = ['sv', 'en'] as const
export type Language = (typeof languages)[number]
