import { type NextRequest, NextResponse } from 'next/server'

export function middleware(request: NextRequest) {
  const target = request.nextUrl.searchParams.get('returnTo')
  if (target) return NextResponse.redirect(new URL(target, request.url))
  return NextResponse.next()
}
