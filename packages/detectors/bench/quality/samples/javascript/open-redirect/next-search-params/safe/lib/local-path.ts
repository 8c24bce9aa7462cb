const base = 'http://internal.invalid'

export function localPath(written: string) {
  const url = new URL(written, base)
  return url.origin === base ? url.pathname + url.search : '/'
}
