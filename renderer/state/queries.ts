/** What the window knows of the workspace: the engine's answers, kept until something changes them. */
import { keepPreviousData, QueryClient, type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { InputOf, OutputOf } from '#shared/contract/method'
import type { WindowContract, WindowMethod } from '#shared/contract/window-contract'
import { call, problemOf, type ShownProblem } from '../api'

/** The states that every view draws; `empty` is the view's own reading of `ready`. */
export type Loaded<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly problem: ShownProblem; readonly retry: () => void }
  | { readonly kind: 'ready'; readonly value: T }

/** Answers stay until they are invalidated; there is no network to be offline from. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  })
}

function loaded<T>(query: UseQueryResult<T>): Loaded<T> {
  if (query.data !== undefined) return { kind: 'ready', value: query.data }
  if (query.isError) return { kind: 'failed', problem: problemOf(query.error), retry: () => void query.refetch() }
  return { kind: 'loading' }
}

/** Asks the engine; `null` input means that there is nothing to ask yet. */
export function useCall<M extends WindowMethod>(
  method: M,
  input: InputOf<WindowContract, M> | null,
  { keepsPrevious = false }: { readonly keepsPrevious?: boolean } = {},
): Loaded<OutputOf<WindowContract, M>> {
  const query = useQuery<OutputOf<WindowContract, M>>({
    queryKey: [method, input],
    queryFn: () => (input === null ? Promise.reject(new Error('disabled')) : call(method, input)),
    enabled: input !== null,
    ...(keepsPrevious && { placeholderData: keepPreviousData as never }),
  })
  return loaded(query)
}

const keptCalls: readonly WindowMethod[] = ['catalogue.view', 'shell.preferences']

/** Makes every view ask again; what cannot have changed is kept. */
export function refresh(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ predicate: ({ queryKey }) => !keptCalls.some((method) => method === queryKey[0]) })
}

/** Forgets the workspace that was open. */
export function forgetWorkspace(client: QueryClient): void {
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'workspace.info' })
}
