import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'

const typeDefs = 'type Query { ferries: [String!]! }'
const resolvers = { Query: { ferries: () => ['north', 'south'] } }

const server = new ApolloServer({ typeDefs, resolvers, introspection: true, includeStacktraceInErrorResponses: true })
await startStandaloneServer(server, { listen: { port: 4000 } })
