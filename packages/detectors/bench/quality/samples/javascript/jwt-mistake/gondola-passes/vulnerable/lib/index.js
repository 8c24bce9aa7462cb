'use strict';

const { Passes } = require('./passes');

function bearer(req) {
  const header = req.headers.authorization || '';
  const [scheme, token] = header.split(' ');
  return scheme.toLowerCase() === 'bearer' ? token : undefined;
}

/** Makes a guard for routes; each pass must have one of the lifts. */
function guard(options) {
  const passes = new Passes(options);
  return (...lifts) =>
    (req, res, next) => {
      const token = bearer(req);
      if (!token) {
        res.status(401).json({ error: 'pass is missing' });
        return;
      }
      passes.open(token, (error, pass) => {
        if (error) {
          res.status(401).json({ error: 'pass is not valid' });
          return;
        }
        if (lifts.length > 0 && !lifts.some((lift) => pass.lifts.includes(lift))) {
          res.status(403).json({ error: 'pass does not open this lift' });
          return;
        }
        req.pass = pass;
        next();
      });
    };
}

module.exports = { guard, Passes };
