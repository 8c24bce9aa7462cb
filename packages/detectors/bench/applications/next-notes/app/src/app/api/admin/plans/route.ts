import { NextResponse } from 'next/server'
import { z } from 'zod'
import { db } from '../../../../lib/db'
import { requireOwner } from '../../../../lib/session'

export async function POST(request: Request) {
  const { teamId } = await requireOwner()
  const { plan } = z.object({ plan: z.enum(['free', 'team']) }).parse(await request.json())
  await db.team.update({ where: { id: teamId }, data: { plan } })
  return new NextResponse(null, { status: 204 })
}
