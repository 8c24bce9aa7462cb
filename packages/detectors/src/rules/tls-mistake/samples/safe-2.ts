// A setting of the operator decides.
import https from 'node:https'

export function agentOf(settings: { verify: boolean }): https.Agent {
  // ok: tls-mistake
  return new https.Agent({ rejectUnauthorized: settings.verify })
}

export function check(): string | undefined {
  // ok: tls-mistake
  return process.env['NODE_TLS_REJECT_UNAUTHORIZED'] === '0' ? 'connections are not verified' : undefined
}
