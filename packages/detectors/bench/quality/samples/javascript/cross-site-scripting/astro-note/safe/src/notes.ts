import { readFile } from 'node:fs/promises'

const notes = new URL('../notes.json', import.meta.url)

export async function findNote(name: string): Promise<{ text: string } | undefined> {
  const all: Record<string, { text: string }> = JSON.parse(await readFile(notes, 'utf8'))
  return Object.hasOwn(all, name) ? all[name] : undefined
}
