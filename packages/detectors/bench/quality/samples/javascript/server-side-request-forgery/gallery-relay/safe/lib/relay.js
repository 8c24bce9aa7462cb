'use strict';

const { Readable } = require('stream');
const hosts = require('./hosts');

const PASSED = ['content-type', 'content-length', 'last-modified', 'etag'];

module.exports = function relay(options = {}) {
  const allowed = hosts.list(options.hosts);
  const timeout = options.timeout || 5000;

  return async function (req, res, next) {
    const source = req.query.src;
    if (!source) {
      res.status(400).send('src is missing');
      return;
    }
    if (!hosts.permits(allowed, source)) {
      res.status(403).send('host is not allowed');
      return;
    }
    try {
      const answer = await fetch(source, { signal: AbortSignal.timeout(timeout), redirect: 'error' });
      const type = answer.headers.get('content-type') || '';
      if (!answer.ok || !type.startsWith('image/')) {
        res.status(502).send('no picture');
        return;
      }
      for (const name of PASSED) {
        const value = answer.headers.get(name);
        if (value) res.setHeader(name, value);
      }
      res.setHeader('x-content-type-options', 'nosniff');
      Readable.fromWeb(answer.body).pipe(res);
    } catch (error) {
      if (error.name === 'TimeoutError') res.status(504).end();
      else next(error);
    }
  };
};
