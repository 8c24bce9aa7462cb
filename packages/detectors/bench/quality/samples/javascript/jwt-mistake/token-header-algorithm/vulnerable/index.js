import { algorithms } from './lib/algorithms.js';
import { decode, decodeJson, encode, encodeJson } from './lib/base64url.js';

const seconds = () => Math.floor(Date.now() / 1000);

export class TokenError extends Error {
  constructor(message) {
    super(message);
    this.name = 'TokenError';
  }
}

function algorithm(name) {
  const found = algorithms.get(name);
  if (!found) throw new TokenError(`unsupported algorithm ${name}`);
  return found;
}

export function sign(payload, key, { alg = 'HS256', expiresIn } = {}) {
  const claims = { iat: seconds(), ...payload };
  if (expiresIn !== undefined) claims.exp = claims.iat + expiresIn;
  const input = `${encodeJson({ alg, typ: 'JWT' })}.${encodeJson(claims)}`;
  return `${input}.${encode(algorithm(alg).sign(input, key))}`;
}

function parse(token) {
  const parts = String(token).split('.');
  if (parts.length !== 3) throw new TokenError('malformed token');
  try {
    return {
      header: decodeJson(parts[0]),
      payload: decodeJson(parts[1]),
      input: `${parts[0]}.${parts[1]}`,
      signature: decode(parts[2])
    };
  } catch {
    throw new TokenError('malformed token');
  }
}

export function verify(token, key, { issuer, audience, leeway = 0 } = {}) {
  const { header, payload, input, signature } = parse(token);
  const valid = algorithm(header.alg).verify(input, key, signature);
  if (!valid) throw new TokenError('invalid signature');

  const now = seconds();
  if (payload.exp !== undefined && !(now < payload.exp + leeway)) throw new TokenError('expired');
  if (payload.nbf !== undefined && !(now >= payload.nbf - leeway)) throw new TokenError('not active');
  if (issuer && payload.iss !== issuer) throw new TokenError('wrong issuer');
  if (audience && ![].concat(payload.aud).includes(audience)) throw new TokenError('wrong audience');
  return payload;
}
