const HOSTS = new Set(['images.magazine.example', 'cdn.photoagency.example']);

export function pictureUrl(source: string): URL | null {
  let url: URL;
  try {
    url = new URL(source);
  } catch {
    return null;
  }
  if (url.protocol !== 'https:' || url.port !== '' || !HOSTS.has(url.hostname)) return null;
  url.username = '';
  url.password = '';
  return url;
}
