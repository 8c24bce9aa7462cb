import { execSync } from 'node:child_process'

export async function runTool(format: string, output: string) {
  execSync('convert input.png -format ' + format + ' ' + output)
}
