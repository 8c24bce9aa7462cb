import { exec } from 'node:child_process'

const kinds = ['sales', 'stock', 'returns']

/** The text of a report of a known kind. */
export function makeReport(kind, done) {
  if (!kinds.includes(kind)) return done(new Error('unknown kind'))
  return exec(`/srv/shop/bin/report ${kind}`, (error, stdout) => done(error, stdout))
}
