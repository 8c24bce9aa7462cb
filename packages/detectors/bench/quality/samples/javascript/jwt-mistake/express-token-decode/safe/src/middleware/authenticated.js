import jwt from 'jsonwebtoken';
import { config } from '../config.js';

function claimsOf(token) {
  return jwt.verify(token, config.token.secret, {
    algorithms: ['HS256'],
    issuer: config.token.issuer,
    audience: config.token.audience,
  });
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
