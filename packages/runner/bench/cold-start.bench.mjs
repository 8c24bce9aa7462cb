// Whole processes from start to end, against a bare Node.

import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inTurn, report } from './measure.mjs'

const stub = (name) => fileURLToPath(new URL(`../../../apps/cli/bin/${name}.js`, import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'sallyport-bench-'))
const script = join(folder, 'script.rhai')
const policy = join(folder, 'policy.cedar')
writeFileSync(join(folder, 'data.txt'), 'one\ntwo\n')
writeFileSync(script, `let text = cat("${folder}/data.txt");\nlet lines = text.split("\\n");\nlines.len()\n`)
writeFileSync(policy, `permit(principal, action, resource in file_system::Dir::"${folder}");\n`)

function start(args) {
  return new Promise((resolve, reject) => {
    const environment = { PATH: process.env.PATH, HOME: folder, XDG_STATE_HOME: folder }
    const child = spawn(process.execPath, args, { stdio: 'ignore', env: environment })
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`exit code ${code} of ${args.join(' ')}`)),
    )
  })
}

const flag = '--disallow-code-generation-from-strings'
const rounds = Number(process.argv[2] ?? 15)
try {
  const medians = await inTurn(
    {
      'node -e 0': () => start(['-e', '0']),
      'sallyport --version': () => start([flag, stub('sallyport'), '--version']),
      'sallyport --help': () => start([flag, stub('sallyport'), '--help']),
      'sallyport run': () => start([flag, stub('sallyport'), 'run', script, '--policy', policy]),
      'rex-runner': () => start([flag, stub('rex-runner'), '-s', script, '-p', policy]),
    },
    rounds,
  )
  report(medians, 'node -e 0')
} finally {
  rmSync(folder, { recursive: true, force: true })
}
