import { createServer } from 'node:http'
import { eventsOf } from './events.js'

createServer(async (req, res) => {
  const tenant = req.headers['x-tenant'] ?? 'public'
  const events = await eventsOf(tenant)
  res.setHeader('content-type', 'application/json')
  res.end(JSON.stringify(events))
}).listen(8080)
