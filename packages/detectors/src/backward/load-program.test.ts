import { expect, test } from 'vitest'
import { ModuleMemory } from '../languages/module-memory.js'
import { loadProgram } from './load-program.js'

const unit = { path: 'app.js', text: "const { run } = require('./run')\nrun(1)\n" }

async function loaded(cache: ModuleMemory, run: string) {
  const program = await loadProgram([unit], async () => ({ path: 'run.js', text: run }), cache)
  return program.kind === 'program' ? program.semantics : undefined
}

test('claims about one program share what is known of it, as long as it is the same', async () => {
  const cache = new ModuleMemory()
  const first = await loaded(cache, 'exports.run = (x) => x\n')
  expect(await loaded(cache, 'exports.run = (x) => x\n')).toBe(first)
  const edited = await loaded(cache, 'exports.run = (x) => eval(x)\n')
  expect(edited).not.toBe(first)
  expect(edited?.program.modules[1]?.text.path).toBe('run.js')
  expect(await loaded(new ModuleMemory(), 'exports.run = (x) => eval(x)\n')).not.toBe(edited)
})
