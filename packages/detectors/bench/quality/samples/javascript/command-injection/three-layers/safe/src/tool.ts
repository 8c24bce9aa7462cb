import { execFileSync } from 'node:child_process'

export async function runTool(format: string, output: string) {
  execFileSync('convert', ['input.png', '-format', format, output])
}
