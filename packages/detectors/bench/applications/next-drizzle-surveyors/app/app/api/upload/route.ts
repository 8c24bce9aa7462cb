import { db } from '@/db/client'
import { jobOf } from '@/db/queries/jobs'
import { documents } from '@/db/schema'
import { keepDocument } from '@/lib/files'
import { currentSession } from '@/lib/session'

export async function POST(request: Request) {
  const session = await currentSession()
  if (!session) return new Response(null, { status: 401 })
  const form = await request.formData()
  const file = form.get('file')
  const jobId = Number(form.get('jobId'))
  if (!(file instanceof File) || !(await jobOf(session.firmId, jobId))) return new Response(null, { status: 400 })
  const storedAs = await keepDocument(session.firmId, file)
  const [document] = await db
    .insert(documents)
    .values({ firmId: session.firmId, jobId, name: file.name, storedAs, mime: file.type })
    .returning({ id: documents.id })
  return Response.json(document)
}
