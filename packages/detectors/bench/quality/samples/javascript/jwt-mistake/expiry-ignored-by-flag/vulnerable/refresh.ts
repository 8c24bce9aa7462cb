import { verify } from 'jsonwebtoken'

function read(token: string, key: string) {
  return verify(token, key, { algorithms: ['RS256'], ignoreExpiration: true })
}
export const refresh = (token: string) => read(token, process.env['PUBLIC_KEY'] ?? '')
