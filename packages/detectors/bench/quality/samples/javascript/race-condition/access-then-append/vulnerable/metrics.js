import fs from 'node:fs'
import os from 'node:os'

export function append(line) {
  const file = `${os.tmpdir()}/metrics-${process.pid}.csv`
  if (!fs.lstatSync(file).isSymbolicLink()) {
    fs.appendFileSync(file, line)
  }
}
