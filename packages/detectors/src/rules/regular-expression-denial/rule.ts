// CWE-1333. Source: what a request or a message brings; sink: a regular expression that is ambiguous (found by `patterns/ambiguity.ts`)
// and is matched against it, or one that is made of it.

import type { Rule } from '../../rule.js'
import type { Condition, Sink } from '../../taint/specification.js'
import { java } from './java.js'
import { python } from './python.js'

const kinds = [
  {
    is: 'exponential-pattern',
    what: 'an expression that takes exponential time',
    confidence: 'high',
    callers: 'medium',
    tier: 'default',
  },
  {
    is: 'polynomial-pattern',
    what: 'an expression that takes quadratic time or more',
    confidence: 'medium',
    callers: 'low',
    tier: 'default',
  },
  {
    is: 'searched-pattern',
    what: 'an expression whose search takes quadratic time',
    confidence: 'medium',
    callers: 'low',
    // A server bounds what a request may bring; what a program gives to a library has no bound that is known.
    tier: 'explore',
  },
] as const

const matches: readonly Sink[] = kinds.flatMap(({ is, what, confidence, callers, tier }): Sink[] => {
  const of = (argument: Condition['argument']): Condition => ({ argument, is })
  return [
    {
      kind: 'call',
      what: `a text matched by ${what}`,
      confidence,
      tier,
      ...(is === 'exponential-pattern' ? { despiteLength: true } : {}),
      fromCallers: { confidence: callers, tier: 'default' },
      method: ['test', 'exec'],
      arguments: [{ argument: 0 }],
      when: [of('receiver')],
      isProven: true,
    },
    {
      kind: 'call',
      what: `a text matched by ${what}`,
      confidence,
      tier,
      ...(is === 'exponential-pattern' ? { despiteLength: true } : {}),
      fromCallers: { confidence: callers, tier: 'default' },
      method: ['match', 'matchAll', 'replace', 'replaceAll', 'search', 'split'],
      arguments: [{ argument: 'receiver' }],
      when: [of(0)],
      isProven: true,
    },
  ]
})

export const regularExpressionDenial: Rule = {
  id: 'regular-expression-denial',
  aliases: ['redos'],
  weaknessClass: 'regular-expression-denial',
  cwe: ['CWE-1333'],
  severity: 'medium',
  title: 'Regular expression that untrusted data keeps busy',
  summary:
    'A short text, made so that it almost matches, keeps the only thread of the process busy for seconds or for ever: nobody else is served.',
  recommendation:
    'Write the expression so that each text can be read in one way (no repetition in a repetition, no neighbours that take the same characters), bound the length of the text before it, or match with a linear engine (`re2`); put text from outside into an expression only escaped.',
  candidates: [
    {
      label: 'repetition of a group that repeats',
      literals: [')+', ')*', '){'],
      pattern: '[*+]\\??\\)[*+{]|[*+]\\)\\)[*+{]|[*+?]\\)[*+{]',
    },
    { label: 'repetition of alternatives', literals: [')+', ')*'], pattern: '\\|[^|()]{0,40}\\)[*+]' },
    {
      label: 'neighbouring repetitions',
      literals: ['*', '+'],
      pattern: '(?:\\\\[sdw]|\\.)[*+][^/]{0,8}(?:\\\\[sdwW]|\\.)[*+]',
    },
    { label: 'repetition before an end', literals: ['+$', '*$'], pattern: '[\\]swd.)][+*]\\$(?:/|\\||\\))' },
    {
      label: 'text matched by an expression of a module',
      literals: ['.test(', '.exec('],
      pattern:
        '(?:\\b[A-Z][A-Z0-9_]{2,40}|\\b(?:patterns?|regexe?s|regexps?|expressions?)(?:_\\d{1,3})?\\.\\w{1,40})\\.(?:test|exec)\\(',
    },
    {
      label: 'expression that is not constant',
      literals: ['RegExp('],
      pattern: '\\bRegExp\\(\\s*(?:`[^`]*\\$\\{|[A-Za-z_]|[\'"][^\'"]*[\'"]\\s*\\+)',
    },
  ],
  languages: { python, java },
  taint: {
    sources: ['query', 'path-parameter', 'body', 'header', 'cookie', 'upload', 'message'],
    sinks: [
      ...matches,
      {
        kind: 'call',
        what: 'the text of a regular expression',
        callee: ['global#RegExp'],
        fromCallers: {
          confidence: 'low',
          as: 'part',
          purpose: '(?:^|_)re$|reg(?:ex)?p?$|pattern|expression|source|glob|flags',
        },
        arguments: [{ argument: 0 }],
      },
    ],
    sanitizers: [
      {
        what: 'it is escaped for an expression',
        callee: [
          'global#RegExp.escape',
          'lodash#escapeRegExp',
          '{lodash.escaperegexp,lodash/escapeRegExp,escape-string-regexp,regexp.escape,escape-regexp,regex-escape}#',
        ],
        method: [
          'escapeRegExp',
          'escapeRegex',
          'escapeStringRegexp',
          'escapeRegexp',
          'quoteRegExp',
          'regexEscape',
          'escapeForRegex',
        ],
      },
      {
        what: 'signs with a meaning are escaped',
        method: ['replace', 'replaceAll'],
        when: [{ argument: 1, matches: '\\\\\\\\?\\$&' }],
      },
      {
        what: 'all but harmless characters are removed',
        method: ['replace', 'replaceAll'],
        when: [{ argument: 0, matches: '\\[\\^[\\w\\\\ -]*\\]' }],
      },
      {
        what: 'its length is cut',
        method: ['slice', 'substring', 'substr'],
        when: [{ argument: 1, is: 'constant', matches: '^-?\\d{1,3}$' }],
      },
      {
        // Enough for a square of it, and never for a power.
        what: 'its length is cut',
        method: ['slice', 'substring', 'substr'],
        when: [{ argument: 1, is: 'constant' }],
        isShorter: true,
      },
    ],
    validators: ['equality', 'membership', 'anchored-pattern', 'numeric', 'length-bound'],
  },
}
