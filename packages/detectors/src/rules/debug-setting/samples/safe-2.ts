import errorHandler from 'errorhandler'
import express from 'express'
import { graphqlHTTP } from 'express-graphql'
import { schema } from './schema'

const app = express()
// ok: debug-setting
app.use('/graphql', graphqlHTTP({ schema, graphiql: process.env.NODE_ENV !== 'production' }))
if (process.env.NODE_ENV === 'development') {
  // ok: debug-setting
  app.use(errorHandler())
}
