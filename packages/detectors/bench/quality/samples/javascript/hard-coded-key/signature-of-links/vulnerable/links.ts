import { createHmac } from 'node:crypto'

const signingKey = 'orchard-links-2019'

export function signedLink(path: string, expires: number): string {
  const mac = createHmac('sha256', signingKey).update(`${path}:${expires}`).digest('base64url')
  return `${path}?expires=${expires}&mac=${mac}`
}
