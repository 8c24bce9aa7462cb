// Paths as models write them: relative to the root, with `/`. A model may write `./` or a leading `/`; nothing else is guessed.

import { z } from 'zod'

export const pathInput = z.string().min(1).max(1000).describe('relative to the root of the repository, with `/`')

/** The path without decoration; nothing where it could leave the tree. */
export function treePath(written: string): string | undefined {
  const names = written.split('/').filter((name) => name !== '' && name !== '.')
  if (names.includes('..') || written.includes('\0') || written.includes('\\')) return undefined
  return names.join('/')
}
