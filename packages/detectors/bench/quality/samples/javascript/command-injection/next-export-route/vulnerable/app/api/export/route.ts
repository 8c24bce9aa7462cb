import { type NextRequest, NextResponse } from 'next/server'
import { convert } from '../../../lib/convert'

export async function POST(request: NextRequest) {
  const { name, format } = await request.json()
  try {
    const file = await convert(name, format ?? 'pdf')
    return NextResponse.json({ file })
  } catch {
    return NextResponse.json({ error: 'conversion failed' }, { status: 500 })
  }
}
