import { readFileSync } from 'node:fs'
import { Agent } from 'node:https'

const options = {
  keepAlive: true,
  ca: readFileSync('ca.pem'),
}
export const agent = new Agent(options)
