// What the server needs of a protocol of a provider.

import type { IncomingHttpHeaders } from 'node:http'
import type { Fault, Provider } from './errors.js'
import type { Answer } from './reply.js'
import type { Conversation, ProtocolName } from './request.js'
import type { ServerSentEvent } from './sse.js'

export interface Protocol {
  readonly name: ProtocolName
  readonly provider: Provider
  readonly path: string
  /** Throws a `RejectedRequest` for what the provider answers with an error of its own. */
  readRequest(body: unknown, headers: IncomingHttpHeaders): Conversation
  /** A fault that the provider answers instead of this message. */
  findFault?(answer: Answer): Fault | undefined
  writeBody(answer: Answer): object
  writeEvents(answer: Answer): Iterable<ServerSentEvent>
  /** How a fault looks after so many events of a stream. */
  writeFault(fault: Fault, requestId: string, eventsBefore: number): ServerSentEvent
}
