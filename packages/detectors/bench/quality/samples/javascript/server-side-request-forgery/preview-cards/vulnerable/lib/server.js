'use strict';

const http = require('http');
const Fetcher = require('./fetcher');
const card = require('./meta');

exports.createServer = function (options) {
  const fetcher = new Fetcher(options);
  const reply = (res, code, value) => {
    res.writeHead(code, { 'Content-Type': 'application/json' });
    res.end(JSON.stringify(value));
  };
  return http.createServer((req, res) => {
    const query = new URL(req.url, 'http://localhost').searchParams;
    const address = query.get('url');
    if (!address) return reply(res, 400, { error: 'url missing' });
    fetcher.get(address).then(
      (page) => reply(res, 200, card(page.href, page.body)),
      () => reply(res, 502, { error: 'could not load page' })
    );
  });
};

exports.preview = (address, options) => new Fetcher(options).get(address).then((p) => card(p.href, p.body));
