import errorHandler from 'errorhandler'
import express from 'express'
import { graphqlHTTP } from 'express-graphql'
import { schema } from './schema'

const app = express()
// finding: debug-setting
app.use('/graphql', graphqlHTTP({ schema, graphiql: true }))
// finding: debug-setting
app.use(errorHandler())
