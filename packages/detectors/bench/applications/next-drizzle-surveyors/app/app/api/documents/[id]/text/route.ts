import { and, eq } from 'drizzle-orm'
import type { NextRequest } from 'next/server'
import { db } from '@/db/client'
import { documents } from '@/db/schema'
import { pageCount, textOf, thumbnail } from '@/lib/documents'
import { currentSession } from '@/lib/session'

export async function GET(request: NextRequest, { params }: { params: Promise<{ id: string }> }) {
  const session = await currentSession()
  if (!session) return new Response(null, { status: 401 })
  const { id } = await params
  const document = await db.query.documents.findFirst({
    where: and(eq(documents.id, id), eq(documents.firmId, session.firmId)),
  })
  if (!document) return new Response(null, { status: 404 })
  const query = request.nextUrl.searchParams
  if (query.has('width')) {
    await thumbnail(document.storedAs, Number(query.get('width')))
    return new Response(null, { status: 204 })
  }
  const text = await textOf(document.storedAs, query.get('pages') ?? '5')
  return Response.json({ text, pages: await pageCount(document.storedAs) })
}
