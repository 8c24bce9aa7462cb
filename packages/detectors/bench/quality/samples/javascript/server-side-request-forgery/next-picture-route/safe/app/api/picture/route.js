import { sourceOf } from './source'

export async function GET(request) {
  const source = sourceOf(request)
  if (!source) return new Response(null, { status: 400 })
  const upstream = await fetch(source, { redirect: 'error', cache: 'force-cache' })
  return new Response(upstream.body, { headers: { 'content-type': upstream.headers.get('content-type') } })
}
