// One origin, and a function that looks it up.
import { createServer } from 'node:http'
import cors from 'cors'

const origins = new Set(['https://app.example.com'])

// ok: cors-mistake
export const handler = cors({ origin: (origin, callback) => callback(null, origins.has(origin ?? '')), credentials: true })

export const server = createServer((request, response) => {
  response.setHeader('Access-Control-Allow-Credentials', 'true')
  // ok: cors-mistake
  response.setHeader('Access-Control-Allow-Origin', 'https://app.example.com')
  if (request.headers.origin === 'https://admin.example.com') {
    // ok: cors-mistake
    response.setHeader('Access-Control-Allow-Origin', request.headers.origin)
  }
  response.end()
})
