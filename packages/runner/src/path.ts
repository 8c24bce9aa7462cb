// Absolute paths as policies see them. INVARIANT: an AbsolutePath is normal (one spelling per object name): no empty, `.`
// or `..` component, no trailing slash, and it holds nothing that Rex's entity ids exclude. Checked as text here once;
// afterwards only its components travel, one system call each.

import { OperationError } from './operation-error.js'
import { osError } from './os-error.js'

export interface AbsolutePath {
  /** `/`, or `/a/b`. */
  readonly text: string
  readonly components: readonly string[]
}

const longestPath = 4095
const longestComponent = 255

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
const excluded = /[\u0000-\u001f\u007f-\u009f<>"|?*]|\p{Surrogate}/u

export const rootPath: AbsolutePath = { text: '/', components: [] }

/** The path as a policy sees it; what no policy could speak of is refused before any system call (FS-1). */
export function parsePath(written: string): AbsolutePath {
  if (!written.startsWith('/')) throw refuse('Path is not absolute', written)
  if (excluded.test(written)) throw refuse('Path contains invalid characters', written)
  const components = written.split('/').filter((component) => component !== '' && component !== '.')
  if (components.includes('..')) throw refuse('Path traversal detected', written)
  if (
    Buffer.byteLength(written) > longestPath ||
    components.some((name) => Buffer.byteLength(name) > longestComponent)
  ) {
    throw osError('ENAMETOOLONG')
  }
  return fromComponents(components)
}

/** One name in a directory: no slash, none of the excluded characters. */
export function parseName(parent: AbsolutePath, written: string): string {
  const whole = `${parent.text === '/' ? '' : parent.text}/${written}`
  if (written.split('/').includes('..')) throw refuse('Path traversal detected', whole)
  if (excluded.test(written)) throw refuse('Path contains invalid characters', whole)
  if (written === '') throw osError('ENOENT')
  if (written.includes('/') || written === '.') {
    throw new OperationError('InvalidPath', 'Invalid path: file path must contain only a filename')
  }
  return written
}

/** Whether a policy can speak of this name at all. */
export function isNameable(name: string): boolean {
  return !excluded.test(name)
}

export function fromComponents(components: readonly string[]): AbsolutePath {
  return { text: `/${components.join('/')}`, components }
}

export function join(parent: AbsolutePath, name: string): AbsolutePath {
  const text = parent.components.length === 0 ? `/${name}` : `${parent.text}/${name}`
  return { text, components: [...parent.components, name] }
}

/** The directory part and the last component; the root has no name. */
export function split(path: AbsolutePath): { readonly parent: AbsolutePath; readonly name: string | undefined } {
  return { parent: fromComponents(path.components.slice(0, -1)), name: path.components.at(-1) }
}

/** How a command helper splits what was written: before the last name, whatever slashes follow it. */
export function splitWritten(written: string): { readonly parent: string; readonly name: string } {
  const path = written.replace(/\/+$/, '')
  if (path === '') {
    throw new OperationError('InvalidArguments', `Invalid arguments: Invalid file path: ${written}`)
  }
  const slash = path.lastIndexOf('/')
  if (slash === -1) throw refuse('Path is not absolute', '')
  return { parent: slash === 0 ? '/' : path.slice(0, slash), name: path.slice(slash + 1) }
}

function refuse(reason: string, written: string): OperationError {
  return new OperationError('Other', `${reason} ${written}`)
}

/** The one spelling of a path under which policies know it. */
export function normalPath(written: string): string {
  return parsePath(written).text
}
