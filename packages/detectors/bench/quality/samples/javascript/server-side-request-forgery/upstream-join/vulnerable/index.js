'use strict';

const { rewrite } = require('./rewrite');

const SKIPPED = new Set(['connection', 'host', 'transfer-encoding', 'content-length']);

function copyHeaders(headers) {
  const copied = {};
  for (const [name, value] of Object.entries(headers)) {
    if (!SKIPPED.has(name)) copied[name] = value;
  }
  return copied;
}

function gateway({ upstream, prefix = '', token }) {
  const base = new URL(upstream);

  async function get(source, headers) {
    const target = new URL(source, base);
    const response = await fetch(target, {
      headers: { ...copyHeaders(headers), authorization: `Bearer ${token}` },
      redirect: 'manual',
    });
    return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
  }

  return async function handle(request, response, next) {
    try {
      const { status, type, text } = await get(rewrite(request.url, prefix), request.headers);
      response.status(status);
      if (type) response.set('content-type', type);
      response.send(text);
    } catch (error) {
      next(error);
    }
  };
}

module.exports = gateway;
