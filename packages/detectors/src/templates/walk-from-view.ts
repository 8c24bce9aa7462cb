// The sinks that a claim about a template speaks of, found again backwards: the template's line as it is now, and the calls that render it.

import type { Claim } from '@sallyport/findings'
import type { SinkValue } from '../backward/find-sinks.js'
import type { Semantics } from '../ir/semantics.js'
import type { Load } from '../languages/load-program.js'
import { statementOf } from './view-sites.js'
import { viewOutputs } from './views.js'

export async function viewSinks(semantics: Semantics, claim: Claim, load: Load): Promise<readonly SinkValue[]> {
  const outputs = await viewOutputs(semantics, load)
  const shown = outputs.filter(
    ({ template, start }) =>
      template.path === claim.place.path && statementOf(template.text, start) === claim.statement,
  )
  const atPlace = shown.filter(({ template, start }) => template.line(start) === claim.place.startLine)
  return (atPlace.length > 0 ? atPlace : shown).map(({ call, data, path, isDeep }) => ({
    use: call,
    value: data,
    path,
    isDeep,
    string: 'anywhere',
    what: 'markup that a template does not escape',
    fromCallers: undefined,
    despiteLength: false,
  }))
}
