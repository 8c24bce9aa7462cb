// The policy engine's Wasm, compiled. INVARIANT: what is compiled are the very bytes whose hash is pinned here (SC-4), and they
// import nothing but type tests and JSON.

import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { PolicyError } from './errors.js'

/** @cedar-policy/cedar-wasm 4.13.0; raise it together with the dependency. */
const wasmSha256 = '9ed10461f45bceabbe2c364330500378b71f641b28f7c2a1f6e033c9be2f1d9a'
const wasmFileName = 'cedar_wasm_bg.wasm'

/** All that the Wasm may import: type tests, JSON and its own exceptions; no clock, no random numbers, no I/O. */
const permittedImports =
  /^(__wbg___wbindgen_(is_undefined|string_get|throw)|__wbg_(parse|stringify))_[0-9a-f]{16}$|^__wbindgen_init_externref_table$/

export interface CompileEngineOptions {
  /**
   * `false` for one-shot runs: V8 then never optimises Wasm, for the whole process, which saves half of the first decision and the
   * wait for compiler threads at exit; calls are about 1.5 times slower. `true` for processes that stay.
   */
  readonly tierUp: boolean
  /** Where the Wasm lies, if not beside the library in `node_modules`; the hash is checked in any case. */
  readonly wasmFile?: string
}

declare const compiled: unique symbol

/** The engine's Wasm, verified and compiled; threads of one process can send it to each other. */
export interface CompiledEngine {
  readonly [compiled]: true
}

/** Throws a `PolicyError` if the engine is missing or not the pinned one. */
export async function compileEngine(options: CompileEngineOptions): Promise<CompiledEngine> {
  // Without this Node 20 dies now and then ("unreachable code" in the deoptimizer) in code that calls Wasm often (measured).
  setFlagsFromString('--no-turbo-inline-js-wasm-calls')
  // V8 treats these as two switches, and the first alone changes nothing on Node 20 (measured).
  if (!options.tierUp) for (const flag of ['--no-wasm-tier-up', '--no-wasm-dynamic-tiering']) setFlagsFromString(flag)
  let bytes: Buffer<ArrayBuffer>
  try {
    bytes = await readFile(options.wasmFile ?? installedWasmFile())
  } catch (cause) {
    throw engineUnavailable(cause)
  }
  // The type says nothing of Wasm, which is not in the declarations that a user of this package has.
  return (await compileVerified(bytes)) as unknown as CompiledEngine
}

export function engineUnavailable(cause: unknown): PolicyError {
  return new PolicyError({
    code: 'policy/engine-unavailable',
    message: 'the policy engine cannot be loaded',
    hint: 'install the package again: `@cedar-policy/cedar-wasm` 4.13.0 is missing or unreadable',
    cause,
  })
}

/** V8 validates the bytes on its own threads while we hash. */
async function compileVerified(bytes: Buffer<ArrayBuffer>): Promise<WebAssembly.Module> {
  const compiling = WebAssembly.compile(bytes)
  compiling.catch(() => undefined)
  if (createHash('sha256').update(bytes).digest('hex') !== wasmSha256)
    throw engineChanged('its hash is not the pinned one')
  const module = await compiling
  const stranger = WebAssembly.Module.imports(module).find((entry) => !permittedImports.test(entry.name))
  if (stranger !== undefined) throw engineChanged(`it imports \`${stranger.name}\``)
  return module
}

function engineChanged(why: string): PolicyError {
  return new PolicyError({
    code: 'policy/engine-changed',
    message: `the policy engine is not the one this version was built with: ${why}`,
    hint: 'install the package again from a source you trust',
  })
}

function installedWasmFile(): string {
  return join(dirname(createRequire(import.meta.url).resolve('@cedar-policy/cedar-wasm/nodejs')), wasmFileName)
}
