// A route handler of Next.js that tells others when something happens.
import { NextRequest, NextResponse } from 'next/server'

export async function POST(request: NextRequest) {
  const { callback, order } = await request.json()
  // finding: server-side-request-forgery
  const answer = await fetch(callback, { method: 'POST', body: JSON.stringify({ order }) })
  return NextResponse.json({ status: answer.status })
}

export async function GET(request: NextRequest) {
  const image = request.nextUrl.searchParams.get('image') ?? ''
  // finding: server-side-request-forgery
  const answer = await fetch(new URL(image))
  return new NextResponse(answer.body)
}
