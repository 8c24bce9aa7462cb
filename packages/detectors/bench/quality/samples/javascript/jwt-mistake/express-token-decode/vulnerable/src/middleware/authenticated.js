import jwt from 'jsonwebtoken';
import { config } from '../config.js';

function claimsOf(token) {
  const claims = jwt.decode(token);
  if (!claims || typeof claims !== 'object') throw new Error('malformed token');
  if (claims.iss !== config.token.issuer || claims.aud !== config.token.audience) throw new Error('foreign token');
  if (!(claims.exp * 1000 > Date.now())) throw new Error('expired token');
  return claims;
}

export function authenticated(req, res, next) {
  const header = req.get('authorization') ?? '';
  if (!header.startsWith('Bearer ')) {
    return res.status(401).json({ error: 'token is missing' });
  }
  try {
    const claims = claimsOf(header.slice(7));
    if (typeof claims.sub !== 'string') throw new Error('token without subject');
    req.gardener = claims.sub;
  } catch (err) {
    return res.status(401).json({ error: 'token is not accepted' });
  }
  next();
}
