import { serve } from '@hono/node-server'
import { zValidator } from '@hono/zod-validator'
import { Hono } from 'hono'
import { z } from 'zod'
import { restart } from './services'

const body = z.object({
  service: z.enum(['nginx', 'redis', 'worker']),
  isForced: z.boolean().default(false),
})

const app = new Hono().basePath('/admin')
app.post('/restart', zValidator('json', body), async (c) => {
  const { service, isForced } = c.req.valid('json')
  await restart(service, isForced)
  return c.json({ service })
})

serve(app)
