import { jwtVerify } from 'jose'
import { type NextRequest, NextResponse } from 'next/server'
import { sessionKey } from '@/lib/keys'

const open = ['/sign-in', '/join', '/share', '/portal']

export async function middleware(request: NextRequest) {
  const path = request.nextUrl.pathname
  if (open.some((start) => path === start || path.startsWith(`${start}/`))) return NextResponse.next()

  const token = request.cookies.get('session')?.value
  if (token) {
    try {
      await jwtVerify(token, sessionKey(), { algorithms: ['HS256'] })
      return NextResponse.next()
    } catch {
      // falls through to the sign-in page
    }
  }
  const target = new URL('/sign-in', request.url)
  target.searchParams.set('next', path)
  return NextResponse.redirect(target)
}

export const config = {
  matcher: ['/((?!api|_next/static|_next/image|favicon.ico).*)'],
}
