import { type NextRequest, NextResponse } from 'next/server'
import { unfurl, unfurlKnown } from '../../../lib/unfurl'

export async function GET(request: NextRequest) {
  const address = request.nextUrl.searchParams.get('address') ?? ''
  try {
    const isKnown = request.nextUrl.searchParams.has('known')
    return NextResponse.json(isKnown ? await unfurlKnown(address) : await unfurl(address))
  } catch (error) {
    return NextResponse.json({ error: (error as Error).stack }, { status: 502 })
  }
}
