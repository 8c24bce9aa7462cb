import type { FeedSource } from './feed-source'

export const typeDefs = `#graphql
  type Query { feed(from: String!): String }
`

export const resolvers = {
  Query: {
    feed: (parent: unknown, args: { from: string }, context: { feeds: FeedSource }) => context.feeds.read(args.from),
  },
}
