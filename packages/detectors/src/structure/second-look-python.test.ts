// The second opinion on structures of Python, from the place of a claim alone.

import type { Claim } from '@sallyport/findings'
import { expect, test } from 'vitest'
import { analyseFile } from '../analyse.js'
import { refuteClaim } from '../refute.js'
import { rules } from '../rules/rules.js'

const path = 'src/app.py'
const load = async (): Promise<undefined> => undefined
const route = (name: string, above: string, decorators: string, body: string): string =>
  `${above}@app.post("/${name}")\n${decorators}def ${name}():\n    ${body}\n`
const head =
  'from flask import Flask, abort\nfrom flask_login import current_user, login_required\napp = Flask(__name__)\n'
const three = ['a', 'b', 'c'].map((name) => route(name, '', '@login_required\n', 'db.session.commit()')).join('')

async function claimsOf(text: string): Promise<Claim[]> {
  const analysis = await analyseFile({ path, text }, { rules, load })
  if (analysis.kind === 'failed') throw new Error(analysis.reason)
  return analysis.claims.filter(({ ruleId }) => ruleId === 'missing-authentication')
}

const open = head + three + route('d', '', '', 'db.session.commit()')

test.each([
  ['nothing speaks against it', open, 'true-positive'],
  [
    'a check is written above, if in vain',
    head + three + route('d', '@login_required\n', '', 'db.session.commit()'),
    'uncertain',
  ],
])('%s', async (_behaviour, text, verdict) => {
  const [claim] = await claimsOf(text)
  if (claim === undefined) throw new Error('nothing is claimed')
  expect(await refuteClaim(claim, { files: [{ path, text }], rules, load })).toMatchObject({ verdict })
})

/** Deeper than the first look goes, so that only the second one sees it. */
const chain = Array.from({ length: 5 }, (_, at) => `def step${at}():\n    step${at + 1}()\n`).join('')
const far = `${chain}def step5():\n    if not current_user.is_authenticated:\n        abort(401)\n    db.session.commit()\n`

test('a check that the handler reaches over many calls refutes it', async () => {
  const text = `${head}${far}${three}${route('d', '', '', 'step0(); db.session.commit()')}`
  const [claim] = await claimsOf(text)
  if (claim === undefined) throw new Error('nothing is claimed')
  expect(await refuteClaim(claim, { files: [{ path, text }], rules, load })).toMatchObject({
    verdict: 'false-positive',
  })
})

test('a route that is gone, or has its check now, is fixed', async () => {
  const [claim] = await claimsOf(open)
  if (claim === undefined) throw new Error('nothing is claimed')
  const fixed = open.replace('@app.post("/d")\n', '@app.post("/e")\n@login_required\n')
  expect(await refuteClaim(claim, { files: [{ path, text: fixed }], rules, load })).toMatchObject({ verdict: 'fixed' })
})

test('a route that is as it was, and has its check now, is no flaw any more', async () => {
  const own =
    'from functools import wraps\nfrom flask import Flask, abort, session\napp = Flask(__name__)\ndef login_required(view):\n    @wraps(view)\n    def inner(*args):\n        if "user" not in session:\n            abort(401)\n        return view(*args)\n    return inner\n'
  const text = own + three + route('d', '', '', 'db.session.commit()')
  const [claim] = await claimsOf(text)
  if (claim === undefined) throw new Error('nothing is claimed')
  const again = (changed: string) => refuteClaim(claim, { files: [{ path, text: changed }], rules, load })
  expect(await again(text)).toMatchObject({ verdict: 'true-positive' })
  const fixed = text.replace('@app.post("/d")\n', '@app.post("/d")\n@login_required\n')
  expect(await again(fixed)).toMatchObject({ verdict: 'false-positive' })
  const other = text.replace('@app.post("/d")\n', '@app.post("/d")\n@cached\n')
  expect(await again(other)).toMatchObject({ verdict: 'true-positive' })
})
