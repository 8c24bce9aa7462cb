// Functions that look the origin up, or say yes where nobody's data is read.
import corsOfKoa from '@koa/cors'
import cors from 'cors'
import express from 'express'
import { Hono } from 'hono'
import { cors as corsOfHono } from 'hono/cors'
import Koa from 'koa'

const allowed = new Set(['https://app.example.com', 'https://admin.example.com'])

const app = express()
// ok: cors-mistake
app.use('/fonts', cors({ origin: (_origin, done) => done(null, true) }))
app.use(
  '/api',
  cors({
    credentials: true,
    origin(origin, done) {
      // ok: cors-mistake
      if (origin === undefined || allowed.has(origin)) done(null, true)
      else done(new Error('not allowed'))
    },
  }),
)
app.use(
  '/reports',
  cors({
    credentials: true,
    origin(origin, done) {
      // ok: cors-mistake
      done(null, allowed.has(String(origin)) ? origin : false)
    },
  }),
)

const depot = new Koa()
depot.use(
  corsOfKoa({
    origin: (ctx) => {
      const origin = ctx.get('Origin')
      // ok: cors-mistake
      return allowed.has(origin) ? origin : ''
    },
    credentials: true,
  }),
)

const pages = new Hono()
// ok: cors-mistake
pages.use('/api/*', corsOfHono({ origin: (origin) => (origin.endsWith('.example.com') ? origin : ''), credentials: false }))
