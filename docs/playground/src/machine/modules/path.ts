// `node:path` of the pretend machine, for the operator's own paths: absolute, with `/`.

export const delimiter = ':'

export function dirname(path: string): string {
  const slash = path.replace(/\/+$/, '').lastIndexOf('/')
  return slash <= 0 ? '/' : path.slice(0, slash)
}

export function basename(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

export function join(...parts: readonly string[]): string {
  return parts.join('/').replace(/\/+/g, '/')
}

export function resolve(path: string): string {
  return path
}

export function isAbsolute(path: string): boolean {
  return path.startsWith('/')
}
