import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import { readFileSync } from 'node:fs'
import { resolvers } from './resolvers/index.js'

const server = new ApolloServer({ typeDefs: readFileSync('schema.graphql', 'utf8'), resolvers })
await startStandaloneServer(server, { listen: { port: 4000 } })
