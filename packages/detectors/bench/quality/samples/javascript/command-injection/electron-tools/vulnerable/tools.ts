import { exec } from 'node:child_process'

export function runTool({ tool, file }: { tool: string; file: string }, done: (output: string) => void) {
  exec(`npx ${tool} ${file}`, (error, stdout, stderr) => done(error ? stderr : stdout))
}
