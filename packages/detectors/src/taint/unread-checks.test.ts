// Checks with a telling name: what is understood of them, and proves nothing, makes no flow less sure.

import { expect, test } from 'vitest'
import { analyseFile } from '../analyse.js'
import { rules } from '../rules/rules.js'

const relay = (check: string): string =>
  `const hosts = ['img.example']\nconst isAllowed = (address) => ${check}\nmodule.exports = () => (req, res) => {\nif (!isAllowed(req.query.at)) return res.end()\nfetch(req.query.at)\n}`

test.each<[string, string, string[]]>([
  ['that an allowed word stands in it', 'hosts.some((host) => address.includes(host))', ['medium']],
  ['where an allowed word stands in it', 'hosts.some((host) => address.indexOf(host) !== -1)', ['medium']],
  ['what nobody knows', 'ask(address)', []],
  ['that a word stands in a list', 'hosts.includes(address)', []],
])('a check with a telling name that asks of an address %s', async (_name, check, confidences) => {
  const analysis = await analyseFile({ path: 'index.js', text: relay(check) }, { rules, load: async () => undefined })
  const shown = analysis.kind === 'analysed' ? analysis.claims.filter(({ tier }) => tier !== 'explore') : []
  expect(shown.map(({ confidence }) => confidence)).toEqual(confidences)
})
