'use strict';

const crypto = require('crypto');

const READ_ONLY = new Set(['GET', 'HEAD', 'OPTIONS']);

function issue(req, res, next) {
  if (!req.session.formToken) {
    req.session.formToken = crypto.randomBytes(24).toString('base64url');
  }
  res.locals.formToken = req.session.formToken;
  next();
}

function same(a, b) {
  const left = Buffer.from(String(a));
  const right = Buffer.from(String(b));
  return left.length === right.length && crypto.timingSafeEqual(left, right);
}

function check(req, res, next) {
  if (READ_ONLY.has(req.method)) return next();
  const sent = req.get('x-form-token') || (req.body && req.body._token) || '';
  if (same(sent, req.session.formToken)) return next();
  return res.status(403).render('error', { message: 'The form has expired, please reload.', detail: '' });
}

module.exports = { issue, check };
