import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'

const typeDefs = 'type Query { ferries: [String!]! }'
const resolvers = { Query: { ferries: () => ['north', 'south'] } }

const isDevelopment = process.env.NODE_ENV === 'development'
const server = new ApolloServer({ typeDefs, resolvers, introspection: isDevelopment, includeStacktraceInErrorResponses: isDevelopment })
await startStandaloneServer(server, { listen: { port: 4000 } })
