// The engine's memory just after it read the host schema, as the difference from a fresh instance. Reading the schema takes the
// engine a third of its start; the Wasm is deterministic and pinned by hash, so the image is too. engine-image.test.ts makes it anew
// and compares: whoever changes the schema or the Wasm renews it (UPDATE_SCHEMAS=1), and a misfit is parsed the ordinary way.

import { inflateRawSync } from 'node:zlib'

/** The parts of the instance that hold all of its state: its only mutable global is the stack pointer, at rest between calls. */
export interface EngineState {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number }
  readonly __wbindgen_externrefs: { readonly length: number; grow(entries: number): number }
}

const pageBytes = 65_536
const headerBytes = 20

/** Puts a fresh instance into the state of the image; `false`, and nothing done, if the image is of another engine. */
export function restoreImage(state: EngineState, image: string): boolean {
  const bytes = inflateRawSync(Buffer.from(image, 'base64'))
  const word = (index: number): number => bytes.readUInt32LE(index * 4)
  const [pagesBefore, pages, tableBefore, table, runs] = [word(0), word(1), word(2), word(3), word(4)]
  if (state.memory.buffer.byteLength !== pagesBefore * pageBytes) return false
  if (state.__wbindgen_externrefs.length !== tableBefore) return false
  state.memory.grow(pages - pagesBefore)
  state.__wbindgen_externrefs.grow(table - tableBefore)
  const memory = new Uint8Array(state.memory.buffer)
  let from = headerBytes + runs * 8
  for (let run = 0; run < runs; run++) {
    const length = word(6 + run * 2)
    memory.set(bytes.subarray(from, from + length), word(5 + run * 2))
    from += length
  }
  return true
}

/** The difference, before compression; for the test that makes the image. */
export function takeImage(before: Uint8Array, after: Uint8Array, tableBefore: number, table: number): Buffer {
  const runs: [start: number, end: number][] = []
  for (let at = 0; at < after.length; at++) {
    if (after[at] === (before[at] ?? 0)) continue
    const last = runs.at(-1)
    if (last !== undefined && at - last[1] < 16) last[1] = at + 1
    else runs.push([at, at + 1])
  }
  const words = [before.length / pageBytes, after.length / pageBytes, tableBefore, table, runs.length]
  for (const [start, end] of runs) words.push(start, end - start)
  return Buffer.concat([
    Buffer.from(Uint32Array.from(words).buffer),
    ...runs.map(([start, end]) => after.subarray(start, end)),
  ])
}
