'use strict';

const tokens = require('../services/tokenService');

function requireLogin(req, res, next) {
  if (req.isAuthenticated && req.isAuthenticated()) return next();
  return res.redirect('/login?next=' + encodeURIComponent(req.originalUrl));
}

function requireRole(...roles) {
  return (req, res, next) => {
    if (req.user && roles.includes(req.user.role)) return next();
    return res.status(403).render('error', { message: 'You may not open this page.', detail: '' });
  };
}

function requireToken(req, res, next) {
  const header = req.get('authorization') || '';
  const token = header.startsWith('Bearer ') ? header.slice(7) : '';
  try {
    req.claims = tokens.verify(token);
    return next();
  } catch (err) {
    return res.status(401).json({ error: 'invalid token' });
  }
}

function requireStaffToken(req, res, next) {
  if (['clinician', 'admin'].includes(req.claims.role)) return next();
  return res.status(403).json({ error: 'not allowed' });
}

module.exports = { requireLogin, requireRole, requireToken, requireStaffToken };
