import { createHmac } from 'node:crypto'
import { NextResponse } from 'next/server'
import { db } from '../../../../lib/db'
import { isSame } from '../../../../lib/share'

export async function POST(request: Request) {
  const body = await request.text()
  const expected = createHmac('sha256', process.env.BILLING_SECRET ?? '').update(body).digest('hex')
  if (!isSame(request.headers.get('x-signature') ?? '', expected)) return new NextResponse(null, { status: 401 })
  const { team, plan } = JSON.parse(body)
  await db.team.update({ where: { id: String(team) }, data: { plan: String(plan) } })
  return new NextResponse(null, { status: 204 })
}

export async function GET(request: Request) {
  if (request.headers.get('x-probe') !== process.env.PROBE_TOKEN) return new NextResponse(null, { status: 401 })
  return NextResponse.json({ teams: await db.team.count() })
}
