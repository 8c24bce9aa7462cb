import { open } from 'node:fs/promises'

export async function writeState(state) {
  const file = await open('/tmp/daemon-state.json', 'wx')
  await file.writeFile(JSON.stringify(state))
  await file.close()
}
