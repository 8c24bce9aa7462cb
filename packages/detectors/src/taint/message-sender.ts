// The event by which a page is sent a message: who sent it is asked of the event, and says something of the message.

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'

/** What another window sent; `origin` is who sent it. */
export const messageEvent = 'web:MessageEvent'

export function eventOf({ program, symbols }: Semantics, message: Ref): Ref | undefined {
  const load = program.flowOf(message, 'load')
  const event = load === undefined ? undefined : program.beside(message, load.object)
  return event !== undefined && symbols.of(event) === messageEvent ? event : undefined
}
