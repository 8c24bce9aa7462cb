// The format of the engine, for what this program has written itself.
import { readFile, writeFile } from 'node:fs/promises'
import { deserialize, serialize } from 'node:v8'
import { deserialize as fromBson } from 'bson'
import express from 'express'

const app = express()
app.use(express.raw())

export async function restore(): Promise<unknown> {
  // ok: unsafe-deserialization
  return deserialize(await readFile('cache.bin'))
}

app.post('/events', async (req, res) => {
  // ok: unsafe-deserialization
  const event = fromBson(req.body)
  await writeFile('cache.bin', serialize(event))
  res.end()
})
