import { promises as fs } from 'node:fs'
import path from 'node:path'

const root = path.resolve('documents')

export async function readDocument(folder: string, name: string) {
  const file = path.resolve(root, folder, name + '.md')
  return fs.readFile(file, 'utf8')
}
