// Text to syntax tree, by Babel. It recovers from most errors; what it throws, also for text nested deeper than the stack is
// high, ends as a named failure.

import { type ParserOptions, type ParserPlugin, parse } from '@babel/parser'
import type { File } from '@babel/types'
import { isNativeOverflow } from '@sallyport/diagnostics'
import { nestingFault } from './nesting.js'
import { withoutTags } from './template-tags.js'

export type Parsed =
  | { readonly kind: 'parsed'; readonly file: File }
  | { readonly kind: 'failed'; readonly reason: string }

const longestText = 2_000_000

export function parseText(path: string, text: string): Parsed {
  if (text.length > longestText) return { kind: 'failed', reason: `longer than ${longestText} characters` }
  const parsed = parseWritten(path, text)
  if (parsed.kind === 'parsed') return parsed
  for (const each of withoutTags(text)) {
    const made = parseWritten(path, each)
    if (made.kind === 'parsed') return made
  }
  return parsed
}

function parseWritten(path: string, text: string): Parsed {
  const fault = nestingFault(text)
  if (fault !== undefined) return { kind: 'failed', reason: fault }
  let failure = ''
  for (const plugins of pluginSets(path, text)) {
    try {
      return { kind: 'parsed', file: parse(text, { ...options, plugins }) }
    } catch (error) {
      if (isNativeOverflow(error)) return { kind: 'failed', reason: 'nested deeper than the parser can follow' }
      failure ||= error instanceof Error ? error.message.split('\n', 1).join('').slice(0, 200) : 'unreadable'
    }
  }
  return { kind: 'failed', reason: `not readable as a program: ${failure}` }
}

const options: ParserOptions = {
  sourceType: 'unambiguous',
  errorRecovery: true,
  allowReturnOutsideFunction: true,
  allowAwaitOutsideFunction: true,
  allowImportExportEverywhere: true,
  allowNewTargetOutsideFunction: true,
  allowSuperOutsideMethod: true,
  allowUndeclaredExports: true,
  attachComment: false,
  tokens: false,
}

const always: readonly ParserPlugin[] = ['decorators', 'decoratorAutoAccessors', 'explicitResourceManagement']

function pluginSets(path: string, text: string): ParserPlugin[][] {
  if (/\.[mc]?ts$/i.test(path)) return [[...always, 'typescript']]
  if (/\.tsx$/i.test(path)) return [[...always, 'typescript', 'jsx']]
  const isFlow = /@flow\b/.test(text.slice(0, 1000))
  return [
    [...always, 'jsx', ...(isFlow ? (['flow'] as const) : [])],
    [...always, 'typescript', 'jsx'],
  ]
}
