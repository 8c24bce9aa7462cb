import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export async function build(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'build-'))
  // ok: insecure-temporary-file
  await writeFile(join(folder, 'input.txt'), text)
  // ok: insecure-temporary-file
  await writeFile(join(process.cwd(), 'tmp', 'input.txt'), text)
  return readFile(join(folder, 'input.txt'), 'utf8')
}
