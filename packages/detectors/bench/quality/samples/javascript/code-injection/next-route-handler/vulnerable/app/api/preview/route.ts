import { NextResponse } from 'next/server'
import { run } from '../../../lib/run'

export async function POST(request: Request) {
  const { expression } = await request.json()
  return NextResponse.json({ value: run(expression) })
}
