// Paths as models write them: relative to the root, with `/`. A model may write `./`; nothing else is guessed.

import { z } from 'zod'
import type { Desk } from './desk.js'

export const pathInput = z.string().min(1).max(1000).describe('relative to the root of the repository, with `/`')

/**
 * The path without decoration; nothing where it could leave the tree. What leaves it is asked about all the same, so that the record
 * shows the try and its denial.
 */
export function deskPath({ tools }: Desk, written: string): string | undefined {
  const path = treePath(written)
  if (path === undefined) tools.refuse(written)
  return path
}

/** As {@link deskPath}, without a question. */
export function treePath(written: string): string | undefined {
  const names = written.split('/').filter((name) => name !== '' && name !== '.')
  if (written.startsWith('/') || names.includes('..') || /[\0\\]/.test(written)) return undefined
  return names.join('/')
}
