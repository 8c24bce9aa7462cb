import { execFile } from 'node:child_process'

const tools: ReadonlyMap<string, string[]> = new Map([
  ['lint', ['npx', 'eslint']],
  ['format', ['npx', 'prettier']],
])

export function runTool({ tool, file }: { tool: string; file: string }, done: (output: string) => void) {
  const [program, ...args] = tools.get(tool) ?? []
  if (program === undefined) return done('no such tool')
  execFile(program, [...args, '--', file], (error, stdout, stderr) => done(error ? stderr : stdout))
}
