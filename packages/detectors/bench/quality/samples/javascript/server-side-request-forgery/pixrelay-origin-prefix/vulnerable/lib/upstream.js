import http from 'node:http';
import https from 'node:https';

const TIMEOUT = 10_000;

/**
 * Resolves with the response; redirects are not followed.
 */
export function open(url) {
  const { get } = url.protocol === 'https:' ? https : http;

  return new Promise((resolve, reject) => {
    const request = get(url, { timeout: TIMEOUT, headers: { accept: 'image/*' } }, resolve);

    request.on('timeout', () => request.destroy(new Error('timeout')));
    request.on('error', reject);
  });
}
