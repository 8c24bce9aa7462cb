export function sourceOf(request) {
  const { searchParams } = new URL(request.url)
  const written = searchParams.get('src')
  if (written === null || !URL.canParse(written)) return null
  return new URL(written).href
}
