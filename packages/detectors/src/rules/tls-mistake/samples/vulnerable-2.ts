// Options that are put together elsewhere.
import https from 'node:https'
import axios from 'axios'

const options: Record<string, unknown> = {}
// finding: tls-mistake
options['rejectUnauthorized'] = false

export function ask(url: string): void {
  // finding: tls-mistake
  https.get(url, { checkServerIdentity() {} }, (response) => response.resume())
}

export const client = axios.create({
  // finding: tls-mistake
  httpsAgent: new https.Agent({ keepAlive: true, rejectUnauthorized: !true }),
})
