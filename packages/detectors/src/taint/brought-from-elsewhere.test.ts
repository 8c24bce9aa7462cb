// What another file gives to the function in which data enters: the claim names that file, and the second method knows by it what is read.

import { beforeAll, expect, test } from 'vitest'
import { analyseFile } from '../analyse.js'
import { pythonGrammar } from '../python/grammar.js'
import { refuteClaim } from '../refute.js'
import { rules } from '../rules/rules.js'

beforeAll(() => pythonGrammar.load())

const files = [
  {
    path: 'views.py',
    text: "from flask import Flask, request\nfrom pictures import keep\napp = Flask(__name__)\n@app.post('/')\ndef add():\n    keep(request.files['picture'])\n",
  },
  {
    path: 'pictures.py',
    text: 'import os\ndef keep(upload):\n    upload.save(os.path.join("/srv", upload.filename))\n',
  },
]
const load = async (specifier: string) => files.find(({ path }) => path === `${specifier}.py`)

test('an upload that another file hands on is one for both methods', async () => {
  const [views] = files
  if (views === undefined) throw new Error('no file')
  const analysis = await analyseFile(views, { rules, load })
  const [claim] = analysis.kind === 'failed' ? [] : analysis.claims
  if (claim === undefined) throw new Error('no claim')
  expect(claim.place.path).toBe('pictures.py')
  const paths = new Set([claim.place.path, ...claim.trace.map(({ quote }) => quote.place.path)])
  expect([...paths].toSorted()).toEqual(['pictures.py', 'views.py'])
  const given = files.filter(({ path }) => paths.has(path))
  expect(await refuteClaim(claim, { files: given, rules, load })).toMatchObject({ verdict: 'true-positive' })
})
