import { exec } from 'node:child_process'
import { promisify } from 'node:util'
import type { Line } from './line.js'

const run = promisify(exec)

export async function blame(line: number): Promise<Line> {
  const { stdout } = await run(`git blame -L ${line},${line} --porcelain package.json`)
  return { author: /^author (.*)$/m.exec(stdout)?.[1] ?? '' }
}
