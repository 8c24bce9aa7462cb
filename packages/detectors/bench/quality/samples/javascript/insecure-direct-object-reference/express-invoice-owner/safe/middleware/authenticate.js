'use strict';

const { createHash } = require('crypto');

module.exports = (pool) => async (req, res, next) => {
  try {
    const [scheme, token] = String(req.get('authorization') || '').split(' ');
    if (scheme !== 'Bearer' || !token) return res.status(401).json({ error: 'please sign in' });
    const digest = createHash('sha256').update(token).digest('hex');
    const { rows } = await pool.query('select account_id from api_token where digest = $1 and revoked = false', [digest]);
    if (rows.length === 0) return res.status(401).json({ error: 'please sign in' });
    req.accountId = rows[0].account_id;
    next();
  } catch (err) {
    next(err);
  }
};
