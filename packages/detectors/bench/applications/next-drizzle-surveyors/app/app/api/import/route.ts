import { unpackPhotos, unpackSurvey } from '@/lib/files'
import { currentSession } from '@/lib/session'

export async function POST(request: Request) {
  const session = await currentSession()
  if (!session) return new Response(null, { status: 401 })
  const form = await request.formData()
  const archive = form.get('archive')
  if (!(archive instanceof File) || archive.size > 50_000_000) return new Response(null, { status: 400 })
  const data = await archive.arrayBuffer()
  const written = form.get('kind') === 'photos' ? await unpackPhotos(session.firmId, data) : await unpackSurvey(session.firmId, data)
  return Response.json({ written })
}
