import { type NextRequest, NextResponse } from 'next/server'

const origin = 'https://app.example.com'
export function middleware(request: NextRequest) {
  const target = request.nextUrl.searchParams.get('returnTo')
  if (target) {
    const url = new URL(target, origin)
    if (url.origin === origin) return NextResponse.redirect(url)
  }
  return NextResponse.next()
}
