import { type NextRequest, NextResponse } from 'next/server'
import { readSession, sessionCookie } from '../src/lib/session'

/** Pages of a team are for those who are signed in; routes of the interface look for themselves. */
export async function middleware(request: NextRequest) {
  const session = await readSession(request.cookies.get(sessionCookie)?.value)
  if (session !== undefined) return NextResponse.next()
  const target = new URL('/', request.url)
  target.searchParams.set('next', request.nextUrl.pathname)
  return NextResponse.redirect(target)
}

export const config = { matcher: ['/notes/:path*', '/search'] }
