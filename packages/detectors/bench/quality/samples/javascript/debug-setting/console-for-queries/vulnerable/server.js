import { createYoga } from 'graphql-yoga'
import { createServer } from 'node:http'
import { schema } from './schema.js'

const yoga = createYoga({
  schema,
  graphiql: true,
})
createServer(yoga).listen(4000)
