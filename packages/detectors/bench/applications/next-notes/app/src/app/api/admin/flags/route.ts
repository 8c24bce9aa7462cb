import { NextResponse } from 'next/server'
import { z } from 'zod'
import { db } from '../../../../lib/db'

const flag = z.object({ team: z.string(), name: z.string().max(60), isOn: z.boolean() })

export async function POST(request: Request) {
  const { team, name, isOn } = flag.parse(await request.json())
  await db.flag.upsert({
    where: { teamId_name: { teamId: team, name } },
    update: { isOn },
    create: { teamId: team, name, isOn },
  })
  return new NextResponse(null, { status: 204 })
}
