import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const folder = () => os.tmpdir()

export function render(html) {
  const file = path.join(folder(), 'page.html')
  fs.writeFileSync(file, html)
  return file
}
