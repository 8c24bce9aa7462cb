import { createHmac } from 'node:crypto'

const signingKey = required('LINK_KEY')

function required(name: string): string {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is not set`)
  return value
}

export function signedLink(path: string, expires: number): string {
  const mac = createHmac('sha256', signingKey).update(`${path}:${expires}`).digest('base64url')
  return `${path}?expires=${expires}&mac=${mac}`
}
