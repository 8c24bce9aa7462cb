import { NextRequest, NextResponse } from 'next/server';
import { loadPicture, PictureError } from '../../../lib/pictures';

export const runtime = 'nodejs';

export async function GET(request: NextRequest) {
  const source = request.nextUrl.searchParams.get('src');
  if (!source) {
    return NextResponse.json({ error: 'src is missing' }, { status: 400 });
  }
  try {
    const picture = await loadPicture(source);
    return new NextResponse(picture.data, {
      headers: {
        'Content-Type': picture.type,
        'Cache-Control': 'public, max-age=86400',
        'X-Content-Type-Options': 'nosniff',
        'Content-Security-Policy': "default-src 'none'; sandbox",
      },
    });
  } catch (err) {
    if (err instanceof PictureError) {
      return NextResponse.json({ error: err.message }, { status: err.status });
    }
    throw err;
  }
}
