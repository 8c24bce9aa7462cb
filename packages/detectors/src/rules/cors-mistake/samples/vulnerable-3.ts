// Functions that say yes to whoever asks.
import corsOfKoa from '@koa/cors'
import cors from 'cors'
import express from 'express'
import { Hono } from 'hono'
import { cors as corsOfHono } from 'hono/cors'
import Koa from 'koa'

const app = express()
// finding: cors-mistake
app.use('/api', cors({ origin: (_origin, done) => done(null, true), credentials: true }))
app.use(
  '/reports',
  cors({
    credentials: true,
    origin(origin, done) {
      // finding: cors-mistake
      done(null, origin ?? true)
    },
  }),
)

const depot = new Koa()
depot.use(
  corsOfKoa({
    origin: (ctx) => {
      // finding: cors-mistake
      return ctx.get('Origin')
    },
    credentials: true,
  }),
)

const pages = new Hono()
// finding: cors-mistake
pages.use('/api/*', corsOfHono({ origin: (origin) => origin, credentials: true }))
