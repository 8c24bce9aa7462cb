import { type NextRequest, NextResponse } from 'next/server'
import { archivedTitles, archiveSize, searchArchive } from '@/db/queries/archive'
import { currentSession } from '@/lib/session'

export async function GET(request: NextRequest) {
  const session = await currentSession()
  if (!session) return new NextResponse(null, { status: 401 })
  const query = request.nextUrl.searchParams
  const ids = query.getAll('id').map(Number).filter(Number.isInteger)
  if (ids.length > 0) return NextResponse.json(await archivedTitles(session.firmId, ids))
  if (query.has('size')) return NextResponse.json({ size: await archiveSize(query.get('size') ?? '') })
  const rows = await searchArchive({
    firmId: session.firmId,
    town: query.get('town') ?? undefined,
    from: query.has('from') ? Number(query.get('from')) : undefined,
    to: query.has('to') ? Number(query.get('to')) : undefined,
  })
  return NextResponse.json(rows)
}
