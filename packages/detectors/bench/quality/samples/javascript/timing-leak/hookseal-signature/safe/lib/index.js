'use strict';

const { Seal } = require('./seal');
const { readBody } = require('./body');

/**
 * Connect style middleware: sets `req.hook` to the verified payload.
 */
function receiver({ secret, tolerance, limit, header = 'x-hook-seal' }) {
  const seal = new Seal(secret, { tolerance });

  return async function middleware(req, res, next) {
    let body;
    try {
      body = await readBody(req, limit);
    } catch (err) {
      res.statusCode = err.status || 400;
      return res.end();
    }

    if (!seal.verify(body, req.headers[header])) {
      res.statusCode = 401;
      return res.end();
    }

    try {
      req.hook = JSON.parse(body.toString('utf8'));
    } catch (err) {
      res.statusCode = 400;
      return res.end();
    }
    next();
  };
}

module.exports = { receiver, Seal };
