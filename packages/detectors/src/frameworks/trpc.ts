// tRPC: the input of procedures. A procedure keeps its symbol through the calls that build it.

import type { FrameworkModel } from './model.js'

const builders = ['input', 'output', 'use', 'meta', 'concat', 'unstable_concat']

export const trpc: FrameworkModel = {
  name: 'tRPC',
  handlers: [
    {
      kind: 'callback',
      callee: ['trpc:Procedure.{query,mutation,subscription,use}'],
      method: ['query', 'mutation', 'subscription'],
      receiver: '[pP]rocedure\\b',
      argument: 0,
      parameters: ['trpc:Options'],
      isRoute: true,
    },
  ],
  sources: [
    {
      symbol: 'trpc:Options.input',
      kind: 'body',
      one: 'the input field',
      all: 'the input of the procedure',
      schemaOf: 'input',
    },
    {
      symbol: 'trpc:Options.rawInput',
      kind: 'body',
      one: 'the input field',
      all: 'the input of the procedure',
    },
  ],
  responses: [{ role: 'content', returned: ['trpc:Options'] }],
  aliases: [
    ...['context', 'meta'].map((each) => [`@trpc/server#initTRPC.${each}()`, '@trpc/server#initTRPC'] as const),
    ['@trpc/server#initTRPC.create().procedure', 'trpc:Procedure'],
    ...builders.map((builder) => [`trpc:Procedure.${builder}()`, 'trpc:Procedure'] as const),
  ],
  annotations: [],
}
