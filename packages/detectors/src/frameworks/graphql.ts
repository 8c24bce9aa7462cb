// GraphQL: the arguments of resolvers, in tables of resolvers (Apollo, Yoga, graphql-tools), in fields that are built one by one
// (graphql-js, Pothos), and by decorators (type-graphql, NestJS). Numbers and truth values are what the schema makes of them.

import type { FrameworkModel } from './model.js'

const fields = [undefined, 'graphql:Arguments', 'graphql:Context'] as const
const decorators = '{@nestjs/graphql,type-graphql}#{Args,Arg}'

export const graphql: FrameworkModel = {
  name: 'GraphQL',
  handlers: [
    { kind: 'table', entry: '^(Query|Mutation|Subscription)$', parameters: fields },
    {
      kind: 'export',
      path: '.',
      name: '^(Query|Mutation|Subscription)$',
      property: '.',
      parameters: fields,
    },
    { kind: 'member', property: '^(resolve|subscribe)$', beside: ['args', 'resolve'], parameters: fields },
  ],
  sources: [
    {
      symbol: 'graphql:Arguments',
      kind: 'graphql-argument',
      one: 'the argument',
      all: 'the arguments of the resolver',
    },
  ],
  responses: [],
  aliases: [['graphql:Context.req', 'express:Request']],
  annotations: [[decorators, 'graphql:Arguments']],
  narrowings: [[decorators, 'type#{number,boolean}']],
}
