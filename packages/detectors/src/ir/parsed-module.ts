// What a front end makes of a file.

import type { Module } from './flow.js'

export type ParsedModule =
  | { readonly kind: 'module'; readonly module: Module }
  | { readonly kind: 'failed'; readonly reason: string }
