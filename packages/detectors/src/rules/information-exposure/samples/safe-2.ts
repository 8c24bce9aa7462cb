// Other stacks.
import { createServer } from 'node:http'

const stack: string[] = []

export const server = createServer((request, response) => {
  stack.push(request.method ?? '')
  // ok: information-exposure
  response.end(JSON.stringify({ depth: stack.length }))
})

export function logged(error: Error): void {
  // ok: information-exposure
  process.stderr.write(`${error.stack}\n`)
}
