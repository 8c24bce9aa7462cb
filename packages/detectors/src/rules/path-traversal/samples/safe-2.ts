// A number, a strict pattern, and a table of files.
import { readFile } from 'node:fs/promises'
import Fastify from 'fastify'

const fastify = Fastify()
const files = new Map([['terms', '/srv/legal/terms.html']])

fastify.get('/invoices/:id', async (request) => {
  const { id } = request.params as { id: string }
  // ok: path-traversal
  const invoice = await readFile(`/srv/invoices/${Number(id)}.json`, 'utf8')
  const { month, page } = request.query as { month: string; page: string }
  if (!/^\d{4}-\d{2}$/.test(month)) throw new Error('not a month')
  // ok: path-traversal
  const statement = await readFile(`/srv/statements/${month}.json`, 'utf8')
  const file = files.get(page)
  // ok: path-traversal
  const text = file === undefined ? '' : await readFile(file, 'utf8')
  return { invoice, statement, text }
})
