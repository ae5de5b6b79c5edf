import { randomUUID } from 'node:crypto'

/** Stands between the window and the disk: the window sees tokens, main keeps the paths. */
export interface PathTokens {
  readonly register: (path: string) => string
  /** Null for a token that was never handed out. */
  readonly find: (token: string) => string | null
}

/** Tokens live as long as the program; the same path keeps its token. */
export function createPathTokens(): PathTokens {
  const tokenOfPath = new Map<string, string>()
  const pathOfToken = new Map<string, string>()
  return {
    register: (path) => {
      const known = tokenOfPath.get(path)
      if (known) return known
      const token = randomUUID()
      tokenOfPath.set(path, token)
      pathOfToken.set(token, path)
      return token
    },
    find: (token) => pathOfToken.get(token) ?? null,
  }
}
