// Files that import each other in a circle: each flow is told by the file of its source and that of its sink, and followed nowhere else.

import { expect, test } from 'vitest'
import { analyseSnippet } from './analyse-snippet.js'

const files: Readonly<Record<string, string>> = {
  'src/request.ts':
    "import { forward } from './forward.ts'\nimport { Out } from './out.ts'\nexport const read = (req) => forward(req.body.q)\nconst app = require('express')()\napp.post('/', (req, res) => read(req))",
  'src/forward.ts':
    "import { send } from './out.ts'\nimport { read } from './request.ts'\nexport function forward(x) { send(x) }\nexport const again = (req) => read(req)\nexport const other = (x) => sink(x)",
  'src/out.ts':
    "import { again } from './forward.ts'\nexport class Out {}\nexport function send(x) { sink(x) }\nexport const more = (req) => again(req)",
}

const load = (from: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(files).flatMap(([path, text]) => (path === from ? [] : [[path.replace('src/', ''), text]])),
  )

async function claimedFrom(path: string): Promise<readonly string[]> {
  const { claims, limits } = await analyseSnippet(files[path] ?? '', { path, files: load(path) })
  expect(limits).toEqual([])
  return claims.map(({ place }) => `${place.path}:${place.startLine}`)
}

test('a flow is told by the file of its source', async () => {
  expect(await claimedFrom('src/request.ts')).toEqual(['src/out.ts:3'])
})

test('a flow is told by the file of its sink', async () => {
  expect(await claimedFrom('src/out.ts')).toEqual(['src/out.ts:3'])
})

test('a flow that passes through a file is left to those of its ends', async () => {
  expect(await claimedFrom('src/forward.ts')).toEqual([])
})
