'use strict';

const logger = require('../lib/logger');

function notFound(req, res) {
  res.status(404).render('error', { message: 'There is no such page.', detail: '' });
}

// eslint-disable-next-line no-unused-vars
function handler(err, req, res, next) {
  const status = err.status || 500;
  logger.error('request failed', { path: req.path, status, stack: err.stack });
  res.status(status).render('error', {
    message: status === 500 ? 'Something went wrong.' : err.message,
    detail: err.stack,
  });
}

const wrap = (fn) => (req, res, next) => Promise.resolve(fn(req, res, next)).catch(next);

module.exports = { notFound, handler, wrap };
