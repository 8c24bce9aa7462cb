import 'server-only'
import { randomUUID } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import JSZip from 'jszip'

export const FILE_ROOT = process.env.FILE_ROOT ?? '/srv/surveyors/files'

const types: Record<string, string> = { 'image/jpeg': '.jpg', 'image/png': '.png', 'application/pdf': '.pdf' }

export function locate(...parts: string[]) {
  return path.join(FILE_ROOT, ...parts)
}

export function locateInside(folder: string, name: string) {
  const root = path.resolve(FILE_ROOT, folder)
  const file = path.resolve(root, name)
  if (file !== root && !file.startsWith(root + path.sep)) return null
  return file
}

export async function readArea(parts: string[]) {
  return readFile(locate('area', ...parts))
}

export async function readPlan(name: string) {
  const file = locateInside('plans', name)
  return file ? readFile(file) : null
}

export async function readForm(name: string) {
  return readFile(path.join(FILE_ROOT, 'forms', path.basename(name)))
}

export async function keepDocument(firmId: number, file: File) {
  const ending = types[file.type]
  if (!ending || file.size > 15 * 1024 * 1024) throw new Error('this kind of file is not kept')
  const storedAs = `${firmId}/${randomUUID()}${ending}`
  await mkdir(locate('documents', String(firmId)), { recursive: true })
  await writeFile(locate('documents', storedAs), Buffer.from(await file.arrayBuffer()))
  return storedAs
}

export async function keepPublic(file: File) {
  const target = path.join(process.cwd(), 'public', 'uploads', path.basename(file.name))
  await writeFile(target, Buffer.from(await file.arrayBuffer()))
  return `/uploads/${path.basename(file.name)}`
}

export async function unpackSurvey(firmId: number, data: ArrayBuffer) {
  const zip = await JSZip.loadAsync(data)
  const folder = locate('surveys', String(firmId))
  let written = 0
  for (const [name, entry] of Object.entries(zip.files)) {
    if (entry.dir) continue
    const target = path.join(folder, name)
    await mkdir(path.dirname(target), { recursive: true })
    await writeFile(target, await entry.async('nodebuffer'))
    written++
  }
  return written
}

export async function unpackPhotos(firmId: number, data: ArrayBuffer) {
  const zip = await JSZip.loadAsync(data)
  const folder = path.resolve(FILE_ROOT, 'photos', String(firmId))
  await mkdir(folder, { recursive: true })
  let written = 0
  for (const entry of Object.values(zip.files)) {
    if (entry.dir || written >= 200) continue
    const target = path.join(folder, path.basename(entry.name))
    if (!/\.(jpe?g|png)$/i.test(target)) continue
    await writeFile(target, await entry.async('nodebuffer'))
    written++
  }
  return written
}
