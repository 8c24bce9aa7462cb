import { type NextRequest, NextResponse } from 'next/server'

export function middleware(request: NextRequest) {
  const { searchParams } = request.nextUrl
  const back = searchParams.get('back')
  const isSignedIn = request.cookies.has('session')
  if (isSignedIn && back) {
    const target = new URL(back, request.url)
    return NextResponse.redirect(target)
  }
  return NextResponse.next()
}

export const config = { matcher: ['/login'] }
