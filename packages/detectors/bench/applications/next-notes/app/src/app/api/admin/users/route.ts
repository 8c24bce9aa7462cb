import { type NextRequest, NextResponse } from 'next/server'
import { db } from '../../../../lib/db'
import { requireOwner } from '../../../../lib/session'

export async function GET() {
  const { teamId } = await requireOwner()
  return NextResponse.json(await db.user.findMany({ where: { teamId }, select: { id: true, name: true, role: true } }))
}

export async function DELETE(request: NextRequest) {
  const { teamId } = await requireOwner()
  const id = request.nextUrl.searchParams.get('id') ?? ''
  await db.user.deleteMany({ where: { id, teamId } })
  return new NextResponse(null, { status: 204 })
}
