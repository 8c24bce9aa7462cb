import { execSync } from 'node:child_process'

const parameters = { type: 'object', properties: { command: { type: 'string' } }, required: ['command'] }
export const tools = [{ type: 'function', function: { name: 'shell', parameters } }]

export function useTool(name, input) {
  if (name !== 'shell') return `there is no tool ${name}`
  return execSync(input.command, { encoding: 'utf8', timeout: 10000 })
}
