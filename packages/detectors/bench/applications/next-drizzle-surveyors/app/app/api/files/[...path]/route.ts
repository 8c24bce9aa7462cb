import { etag } from '@/lib/passwords'
import { readArea, readPlan } from '@/lib/files'
import { currentSession } from '@/lib/session'

const types: Record<string, string> = { pdf: 'application/pdf', png: 'image/png', jpg: 'image/jpeg' }

export async function GET(request: Request, { params }: { params: Promise<{ path: string[] }> }) {
  const session = await currentSession()
  if (!session) return new Response(null, { status: 401 })
  const { path } = await params
  const parts = path.map(decodeURIComponent)
  try {
    const content = parts[0] === 'plans' ? await readPlan(parts.slice(1).join('/')) : await readArea(parts)
    if (!content) return new Response(null, { status: 404 })
    const tag = etag(content)
    if (request.headers.get('if-none-match') === tag) return new Response(null, { status: 304 })
    const ending = parts.at(-1)!.split('.').at(-1)!
    return new Response(content, { headers: { etag: tag, 'content-type': types[ending] ?? 'application/octet-stream' } })
  } catch {
    return new Response(null, { status: 404 })
  }
}
