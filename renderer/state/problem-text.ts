import { textOfProblem } from '#shared/texts/errors'
import { problemOf, type ShownProblem } from '../api'
import { useLanguage } from './language'
import { useNotices } from './notices'

/** Words problems in the user's language. */
export function useProblemText(): (problem: ShownProblem) => string {
  const { language } = useLanguage()
  return (problem) => textOfProblem(problem, language)
}

/** Runs what the user asked for outside a view, and says so where it fails. */
export function useAttempt(): (action: () => Promise<unknown>) => void {
  const { show } = useNotices()
  const textOf = useProblemText()
  return (action) => {
    action().catch((error: unknown) => show({ tone: 'problem', text: textOf(problemOf(error)) }))
  }
}
