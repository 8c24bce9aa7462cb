import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

export async function rotate() {
  const file = path.join(await fs.mkdtemp(path.join(os.tmpdir(), 'agent-')), 'agent.log')
  const info = await fs.stat(file)
  if (info.size > 1_000_000) {
    await fs.rename(file, `${file}.old`)
  }
}
