import { NextRequest, NextResponse } from 'next/server'
import got from 'got'

const call = (url = 'https://status.example.com') => got(url).json()
export async function GET(request: NextRequest) {
  const target = request.nextUrl.searchParams.get('target') ?? undefined
  return NextResponse.json(await call(target === 'beta' ? 'https://beta.example.com' : undefined))
}
