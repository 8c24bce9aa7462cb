// Values of a header from numbers and from a list.
import { createServer } from 'node:http'

const languages = ['en', 'de']

createServer((request, response) => {
  const query = new URL(request.url ?? '/', 'http://localhost').searchParams
  const age = Number(query.get('age'))
  const language = query.get('language') ?? 'en'
  // ok: header-injection
  response.setHeader('Age', `${age}`)
  if (languages.includes(language)) {
    // ok: header-injection
    response.setHeader('Content-Language', language)
  }
  response.end()
}).listen(3000)
