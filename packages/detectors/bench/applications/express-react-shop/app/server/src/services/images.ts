import { exec, execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { config } from '../config.js'
import { HttpError } from '../middleware/errors.js'

const run = promisify(exec)
const runFile = promisify(execFile)

const extensions: Record<string, string> = { 'image/jpeg': '.jpg', 'image/png': '.png', 'image/webp': '.webp' }

/** A square for lists. */
export async function makeThumbnail(imageName: string, size: string): Promise<string> {
  const source = path.join(config.UPLOAD_DIR, path.basename(imageName))
  const target = `${source}.thumb.webp`
  await run(`magick ${JSON.stringify(source)} -resize ${size} ${JSON.stringify(target)}`)
  return path.basename(target)
}

/** Takes out where and when a picture was taken. */
export async function stripMetadata(imageName: string, keepProfile: string): Promise<void> {
  const file = path.join(config.UPLOAD_DIR, path.basename(imageName))
  await runFile('exiftool', ['-overwrite_original', '-all=', `--${keepProfile}:all`, '--', file])
}

/** A picture that a supplier offers on its own site. */
export async function importImage(address: string): Promise<string> {
  const response = await fetch(address, { signal: AbortSignal.timeout(10_000) })
  return keep(response)
}

const suppliers = new Map([
  ['green-hill', 'https://assets.green-hill.example'],
  ['oakfield', 'https://cdn.oakfield.example'],
])

/** A picture by its number in a supplier's catalogue. */
export async function importFromSupplier(supplier: string, sku: string): Promise<string> {
  const base = suppliers.get(supplier)
  if (base === undefined) throw new HttpError(404, 'no such supplier')
  return keep(await fetch(`${base}/images/${encodeURIComponent(sku)}`))
}

async function keep(response: Response): Promise<string> {
  const extension = extensions[response.headers.get('content-type') ?? '']
  if (!response.ok || extension === undefined) throw new HttpError(422, 'not a picture')
  const name = `${randomUUID()}${extension}`
  await writeFile(path.join(config.UPLOAD_DIR, name), Buffer.from(await response.arrayBuffer()))
  return name
}
