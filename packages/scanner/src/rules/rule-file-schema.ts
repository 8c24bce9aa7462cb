// What a file of own rules may say: data only, every key known, every pattern of the subset that runs in linear time.

import { checkLinear } from '@sallyport/detectors'
import { confidences, severities } from '@sallyport/findings'
import { z } from 'zod'

const longest = 300
const mostAlternatives = 200

const kebab = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected words of small letters with hyphens')
const sentence = z.string().min(1).max(1000)

/** `acme-db#Pool().query`: the notation of symbols, with alternatives in braces that stay few. */
const symbol = z
  .string()
  .max(longest)
  .regex(
    /^[\w@./{},$:*-]*[#:][\w$.(){},*]*$/,
    'expected a symbol: `module#export`, `module#Class().method`, `global#name`',
  )
  .refine((text) => alternatives(text) <= mostAlternatives, `more than ${mostAlternatives} alternatives in braces`)

function alternatives(text: string): number {
  return (text.match(/\{[^{}]*\}/g) ?? []).reduce((product, each) => product * each.split(',').length, 1)
}

/** Tested against names, so it has to be linear like every other pattern of ours. */
const pattern = z
  .string()
  .min(1)
  .max(longest)
  .superRefine((text, context) => {
    const fault = checkLinear(text)
    if (fault !== undefined) context.addIssue({ code: 'custom', message: `the pattern is refused: ${fault}` })
  })

const matcher = {
  /** What is called, by its symbol. */
  call: z.array(symbol).min(1).max(50).optional(),
  /** What is called, by the method's name where nothing else is known. */
  method: z.array(z.string().min(1).max(longest)).min(1).max(50).optional(),
  receiver: pattern.optional(),
}
const callNamed = (value: { call?: unknown; method?: unknown }): boolean =>
  value.call !== undefined || value.method !== undefined
const namesNothing = 'name what is called: `call` with symbols, or `method` with names'

const argument = z.union([z.int().min(0).max(50), z.enum(['any', 'receiver'])])

const sink = z.union([
  z
    .strictObject({
      what: sentence,
      ...matcher,
      /** `named`: those that Python gives by name; then `path` says which. */
      argument: z.union([argument, z.literal('named')]).default(0),
      /** A property of the argument. */
      path: z.array(z.string().max(100)).max(5).optional(),
      /** Also what is inside of it. */
      deep: z.boolean().default(false),
      confidence: z.enum(confidences).optional(),
    })
    .refine(callNamed, namesNothing),
  z.strictObject({ what: sentence, property: pattern, confidence: z.enum(confidences).optional() }),
])

const source = z.union([z.strictObject({ what: sentence, symbol }), z.strictObject({ what: sentence, name: pattern })])

const sanitizer = z
  .strictObject({ what: sentence, ...matcher, argument: z.int().min(0).max(50).optional() })
  .refine(callNamed, namesNothing)

const propagator = z
  .strictObject({
    ...matcher,
    from: z.array(argument).min(1).max(10).default(['any']),
    to: z.union([z.enum(['result', 'receiver']), z.int().min(0).max(50)]).default('result'),
  })
  .refine(callNamed, namesNothing)

const candidate = z.strictObject({
  label: sentence.max(200),
  /** One of these stands in every line that the pattern matches. */
  literals: z.array(z.string().min(2).max(100)).min(1).max(20),
  pattern,
})

const sampleCode = z.string().min(1).max(20_000)
const sample = z.union([
  sampleCode,
  z.strictObject({
    code: sampleCode,
    /** For its language: `app.ts`. */
    path: z
      .string()
      .max(200)
      .regex(/^[\w.-]+\.(?:[cm]?[jt]sx?|py|java|jsp)$/, 'expected a name such as `app.ts`, `app.py` or `App.java`')
      .optional(),
    /** Where it has to be found. */
    line: z.int().min(1).optional(),
  }),
])
const samples = z.strictObject({
  vulnerable: z.array(sample).min(1, 'a rule needs a vulnerable sample').max(20),
  safe: z.array(sample).min(1, 'a rule needs a safe sample').max(20),
})

const knowledge = {
  sources: z.array(source).max(100).default([]),
  sinks: z.array(sink).max(100).default([]),
  sanitizers: z.array(sanitizer).max(100).default([]),
  propagators: z.array(propagator).max(100).default([]),
}

const newRule = z.strictObject({
  id: kebab,
  /** The kind of weakness, for fingerprints; its id by default. */
  class: kebab.optional(),
  cwe: z
    .array(z.string().regex(/^CWE-\d+$/, 'expected `CWE-` and a number'))
    .min(1)
    .max(10),
  severity: z.enum(severities),
  title: sentence.max(200),
  summary: sentence,
  recommendation: sentence,
  /** Whether what frameworks bring in is untrusted for it: `request`, or only the sources of the rule itself. */
  from: z.enum(['request', 'own-sources']).default('request'),
  patterns: z.array(candidate).min(1).max(20),
  ...knowledge,
  sinks: z.array(sink).min(1, 'a rule needs a sink').max(100),
  samples,
})

const extension = z.strictObject({
  /** The rule that is extended. */
  rule: kebab,
  patterns: z.array(candidate).max(20).default([]),
  ...knowledge,
  samples,
})

export const ruleFileSchema = z
  .strictObject({
    rules: z.array(newRule).max(100).default([]),
    extend: z.array(extension).max(100).default([]),
  })
  .refine(({ rules, extend }) => rules.length + extend.length > 0, 'it has neither `rules` nor `extend`')

export type RuleFile = z.infer<typeof ruleFileSchema>
export type NewRule = RuleFile['rules'][number]
export type Extension = RuleFile['extend'][number]
export type RuleSamples = z.infer<typeof samples>
