import { Agent } from 'node:https'

const options = {
  keepAlive: true,
  rejectUnauthorized: false,
}
export const agent = new Agent(options)
