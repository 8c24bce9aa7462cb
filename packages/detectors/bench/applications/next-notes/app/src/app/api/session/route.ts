import { NextResponse } from 'next/server'
import { currentSession } from '../../../lib/session'

const origins = ['https://notes.example', 'https://desktop.notes.example']

export async function GET(request: Request) {
  const session = await currentSession()
  const origin = request.headers.get('origin') ?? ''
  const headers = origins.includes(origin)
    ? { 'access-control-allow-origin': origin, 'access-control-allow-credentials': 'true' }
    : undefined
  return NextResponse.json(session ?? {}, { headers })
}

export async function OPTIONS(request: Request) {
  return new NextResponse(null, {
    headers: {
      'access-control-allow-origin': request.headers.get('origin') ?? '*',
      'access-control-allow-credentials': 'true',
      'access-control-allow-methods': 'GET',
    },
  })
}
