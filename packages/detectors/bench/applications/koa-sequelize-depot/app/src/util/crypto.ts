import crypto from 'crypto';

const BOX_KEY = Buffer.from('6b1f0c9a77de42530e8d91b4c2aa35f7', 'hex');

export function seal(text: string): string {
  const iv = crypto.randomBytes(12);
  const cipher = crypto.createCipheriv('aes-128-gcm', BOX_KEY, iv);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64');
}

export function unseal(box: string): string {
  const raw = Buffer.from(box, 'base64');
  const decipher = crypto.createDecipheriv('aes-128-gcm', BOX_KEY, raw.subarray(0, 12), { authTagLength: 16 });
  decipher.setAuthTag(raw.subarray(12, 28));
  return Buffer.concat([decipher.update(raw.subarray(28)), decipher.final()]).toString('utf8');
}

export function cacheTag(parts: Array<string | number>): string {
  return crypto.createHash('md5').update(parts.join(':')).digest('hex');
}

export function sign(body: string | Buffer, secret: string): string {
  return crypto.createHmac('sha256', secret).update(body).digest('hex');
}

export function sameText(a: string, b: string): boolean {
  const left = crypto.createHash('sha256').update(a).digest();
  const right = crypto.createHash('sha256').update(b).digest();
  return crypto.timingSafeEqual(left, right);
}

export function newSecret(): string {
  return crypto.randomBytes(24).toString('base64url');
}
