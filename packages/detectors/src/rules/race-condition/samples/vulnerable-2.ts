import { lstat, unlink } from 'node:fs/promises'

export async function removeStale(name: string): Promise<void> {
  const file = `/tmp/spool-${process.pid}`
  const info = await lstat(file)
  if (info.isFile()) {
    // finding: race-condition
    await unlink(file)
  }
  console.log(name)
}
