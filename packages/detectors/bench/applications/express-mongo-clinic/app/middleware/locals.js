'use strict';

const sanitizeHtml = require('sanitize-html');

const THEMES = ['light', 'dark', 'contrast'];

module.exports = function locals(req, res, next) {
  res.locals.me = req.user || null;
  res.locals.rich = (text) => sanitizeHtml(text || '', {
    allowedTags: ['p', 'b', 'i', 'ul', 'li', 'br'],
    allowedAttributes: {},
  });
  if (THEMES.includes(req.query.theme)) {
    res.cookie('theme', req.query.theme, { httpOnly: false, secure: true, sameSite: 'lax' });
  }
  next();
};
