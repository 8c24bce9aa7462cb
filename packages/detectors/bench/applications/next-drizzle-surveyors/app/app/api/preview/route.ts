import { type NextRequest, NextResponse } from 'next/server'
import { calendarFeed, mapTile, pageTitle, registerEntry } from '@/lib/remote'
import { currentSession } from '@/lib/session'

export async function GET(request: NextRequest) {
  const session = await currentSession()
  if (!session) return new NextResponse(null, { status: 401 })
  const query = request.nextUrl.searchParams
  const address = query.get('address') ?? ''
  switch (query.get('kind')) {
    case 'page':
      return NextResponse.json(await pageTitle(address))
    case 'calendar':
      return new NextResponse(await calendarFeed(address), { headers: { 'content-type': 'text/calendar' } })
    case 'tile': {
      const tile = await mapTile(address)
      return tile ? new NextResponse(tile.body, { headers: { 'content-type': 'image/png' } }) : new NextResponse(null, { status: 404 })
    }
    case 'register':
      return NextResponse.json(await registerEntry(query.get('register') ?? '', query.get('key') ?? ''))
    default:
      return new NextResponse(null, { status: 400 })
  }
}
