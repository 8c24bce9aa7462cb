// A program in Python, as both methods see it: what is claimed in it, and what the other one says of that.

import { analyseFile } from '../src/analyse.js'
import { refuteClaim } from '../src/refute.js'
import { rules } from '../src/rules/rules.js'

const load = async () => undefined

/** The verdicts of the rule on what a handler of Flask does; `data` is a part of the request. */
export async function verdictsOf(ruleId: string, body: string, above = ''): Promise<string[]> {
  const lines = body.split('\n').map((line) => `    ${line}`)
  const text = `import os, hashlib, pathlib, random
from collections import namedtuple
from flask import Flask, request
app = Flask(__name__)
${above}
@app.get('/')
def handler():
    data = request.args['q']
${lines.join('\n')}
`
  const file = { path: 'web.py', text }
  const analysis = await analyseFile(file, { rules, load })
  if (analysis.kind === 'failed') throw new Error(analysis.reason)
  const claims = analysis.claims.filter((each) => each.ruleId === ruleId)
  const judged = claims.map((claim) => refuteClaim(claim, { files: [file], rules, load }))
  return (await Promise.all(judged)).map(({ verdict }) => verdict)
}
