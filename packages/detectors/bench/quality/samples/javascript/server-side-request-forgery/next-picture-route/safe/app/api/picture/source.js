const hosts = new Set(['images.example.com', 'cdn.example.com'])

export function sourceOf(request) {
  const { searchParams } = new URL(request.url)
  const written = searchParams.get('src')
  if (written === null || !URL.canParse(written)) return null
  const url = new URL(written)
  return url.protocol === 'https:' && hosts.has(url.hostname) ? url.href : null
}
