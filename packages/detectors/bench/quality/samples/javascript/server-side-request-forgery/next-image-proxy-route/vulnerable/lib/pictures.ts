import { pictureUrl } from './sources';

const TYPES = new Set(['image/png', 'image/jpeg', 'image/webp', 'application/octet-stream']);
const LIMIT = 5 * 1024 * 1024;

export class PictureError extends Error {
  constructor(message: string, readonly status: number) {
    super(message);
  }
}

export async function loadPicture(source: string): Promise<{ data: ArrayBuffer; type: string }> {
  const url = pictureUrl(source);
  if (!url) throw new PictureError('this source is not supported', 400);

  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(8000) });
  if (!response.ok) throw new PictureError(`source answered ${response.status}`, 502);

  const type = (response.headers.get('content-type') ?? '').split(';')[0].trim();
  const length = Number(response.headers.get('content-length') ?? 0);
  if (!TYPES.has(type) || length > LIMIT) throw new PictureError('not a usable picture', 415);
  return { data: await response.arrayBuffer(), type };
}
