// The option builder of name resolution.

import { transportProtocols } from '../handles/network-constants.js'
import type { BuilderDefinition } from '../handles/options.js'

const resolveOptions: BuilderDefinition = {
  name: 'ResolveOptions',
  summary: 'which host name to resolve, and how',
  fields: [
    { name: 'hostname', type: 'string', summary: 'the name' },
    {
      name: 'protocol',
      type: transportProtocols.type.name,
      byDefault: transportProtocols.named('AUTO'),
      summary: 'how a name server is asked; TCP is not supported',
    },
    { name: 'resolver', type: 'string', byDefault: 'unset', summary: 'address of the one name server that is asked' },
    { name: 'timeout', type: 'i64', byDefault: 5, saturates: true, summary: 'seconds' },
  ],
}

export const networkBuilders: readonly BuilderDefinition[] = [resolveOptions]
