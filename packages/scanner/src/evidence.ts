// Mechanical checks of what an agent says, before it is believed: files were read, lines exist, quotes stand there word for word,
// the trace ends at the claimed place. Whatever made the claim, a quote that is not in the file sinks it (AG-5).

import { claimSchema, type Quote, type Trace } from '@sallyport/findings'

/** The lines of a file that the agent read, masked as the agent saw them; nothing for one it did not read. */
export type LinesOf = (path: string) => readonly string[] | undefined

/** What is wrong with a claim, or nothing. */
export function claimFault(claim: unknown, linesOf: LinesOf, knownRules: ReadonlySet<string>): string | undefined {
  const parsed = claimSchema.safeParse(claim)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return `it does not fit the schema: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trimEnd()
  }
  const { ruleId, place, trace } = parsed.data
  if (!knownRules.has(ruleId)) return `there is no rule \`${ruleId}\``
  const sink = trace.at(-1)
  if (sink?.quote.place.path !== place.path || sink.quote.place.startLine !== place.startLine)
    return 'its trace does not end at its place'
  return traceFault(trace, linesOf)
}

function traceFault(trace: Trace, linesOf: LinesOf): string | undefined {
  for (const { quote } of trace) {
    const fault = quoteFault(quote, linesOf)
    if (fault !== undefined) return fault
  }
  return undefined
}

/** Whether the text of a quote stands at its place. A quote of several lines is compared line by line. */
export function quoteFault({ place, text }: Quote, linesOf: LinesOf): string | undefined {
  const lines = linesOf(place.path)
  if (lines === undefined) return `it quotes \`${place.path}\`, which was not read`
  if (place.endLine < place.startLine || (place.endLine === place.startLine && place.endColumn < place.startColumn))
    return `it quotes a place that ends before it begins, in line ${place.startLine} of \`${place.path}\``
  if (place.endLine > lines.length) return `\`${place.path}\` has no line ${place.endLine}`
  const quoted = text.split('\n')
  for (const [index, part] of quoted.entries()) {
    const line = lines[place.startLine - 1 + index] ?? ''
    const from = index === 0 ? place.startColumn - 1 : 0
    if (!line.startsWith(part, from))
      return `line ${place.startLine + index} of \`${place.path}\` does not hold what is quoted`
  }
  return undefined
}
