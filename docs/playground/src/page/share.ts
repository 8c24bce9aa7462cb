// A sketch as the fragment of the page's address: JSON, compressed, in base64 for addresses. Fragments stay in the browser: no server hears
// of what is shared. INVARIANT: a fragment is expanded to so many bytes and no more.

import { base64Of, bytesOf } from '../machine/base64.js'
import { readSketch, type Sketch, SketchError } from './sketch.js'

/** Raise it with the form: an old page must not read a new link as something else. */
const prefix = '#1.'
const mostFragment = 64 * 1024
const mostExpanded = 1024 * 1024

export async function fragmentOf(sketch: Sketch): Promise<string> {
  const json = new TextEncoder().encode(JSON.stringify(sketch))
  const packed = await collect(through(json, new CompressionStream('deflate-raw')), mostFragment)
  const fragment = prefix + base64Of(packed).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
  if (json.length > mostExpanded || fragment.length > mostFragment) throw new SketchError('it is too large for a link')
  return fragment
}

/** Nothing for a page without a fragment. */
export async function sketchIn(fragment: string): Promise<Sketch | undefined> {
  if (fragment === '' || fragment === '#') return undefined
  if (!fragment.startsWith(prefix)) throw new SketchError('it is of another kind, or of a newer playground')
  const text = fragment.slice(prefix.length)
  if (fragment.length > mostFragment || !/^[\w-]+$/.test(text)) throw new SketchError('it is damaged, or too long')
  let value: unknown
  try {
    const packed = bytesOf(text.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = await collect(through(packed, new DecompressionStream('deflate-raw')), mostExpanded)
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    if (error instanceof SketchError) throw error
    throw new SketchError('it is damaged, or was cut off')
  }
  return readSketch(value)
}

function through(bytes: Uint8Array<ArrayBuffer>, transform: GenericTransformStream): ReadableStream<Uint8Array> {
  return new Blob([bytes]).stream().pipeThrough(transform)
}

async function collect(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = []
  let length = 0
  const reader = stream.getReader()
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    length += step.value.length
    if (length > most) {
      await reader.cancel()
      throw new SketchError('it is too large for a link')
    }
    pieces.push(step.value)
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
