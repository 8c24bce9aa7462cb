import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import { FeedSource } from './feed-source'
import { resolvers, typeDefs } from './schema'

interface Context {
  feeds: FeedSource
}

const server = new ApolloServer<Context>({ typeDefs, resolvers })
startStandaloneServer(server, { context: async () => ({ feeds: new FeedSource() }) })
