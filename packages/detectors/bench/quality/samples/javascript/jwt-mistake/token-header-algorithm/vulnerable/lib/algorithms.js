import crypto from 'node:crypto';

function hmac(hash) {
  const sign = (input, key) => crypto.createHmac(hash, key).update(input).digest();
  return {
    sign,
    verify(input, key, signature) {
      const expected = sign(input, key);
      return expected.length === signature.length && crypto.timingSafeEqual(expected, signature);
    }
  };
}

function rsa(hash) {
  return {
    sign: (input, key) => crypto.sign(hash, Buffer.from(input), key),
    verify: (input, key, signature) => crypto.verify(hash, Buffer.from(input), key, signature)
  };
}

export const algorithms = new Map([
  ['HS256', hmac('sha256')],
  ['HS512', hmac('sha512')],
  ['RS256', rsa('sha256')],
  ['RS512', rsa('sha512')]
]);
