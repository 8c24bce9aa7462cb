export const encode = (data) => Buffer.from(data).toString('base64url');

export const decode = (text) => Buffer.from(text, 'base64url');

export const encodeJson = (value) => encode(JSON.stringify(value));

export function decodeJson(text) {
  const value = JSON.parse(decode(text).toString('utf8'));
  if (value === null || typeof value !== 'object') throw new Error('object expected');
  return value;
}
