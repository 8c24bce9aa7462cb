import { createYoga } from 'graphql-yoga'
import { createServer } from 'node:http'
import { schema } from './schema.js'

const yoga = createYoga({
  schema,
  graphiql: process.env.NODE_ENV !== 'production',
})
createServer(yoga).listen(4000)
