'use strict';

const codec = require('../lib/settings-codec');

const COOKIE = 'view';
const DEFAULTS = { unit: 'kWh', days: 7, dark: false };

module.exports = () => (req, res, next) => {
  let stored = {};
  if (req.cookies[COOKIE]) {
    try {
      stored = codec.decode(String(req.cookies[COOKIE]));
    } catch (err) {
      res.clearCookie(COOKIE);
    }
  }
  req.view = {
    unit: stored.unit === 'MJ' ? 'MJ' : DEFAULTS.unit,
    days: Number.isInteger(stored.days) ? Math.min(31, Math.max(1, stored.days)) : DEFAULTS.days,
    dark: stored.dark === true,
  };
  res.saveView = (view) => {
    res.cookie(COOKIE, codec.encode(view), { httpOnly: true, secure: true, sameSite: 'lax' });
  };
  next();
};
