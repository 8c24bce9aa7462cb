const http = require('http');
const verify = require('./lib/signature');
const { deploy } = require('./lib/deploy');

const LIMIT = 1024 * 1024;

function collect(req, cb) {
  const chunks = [];
  let size = 0;
  req.on('data', (c) => {
    size += c.length;
    if (size > LIMIT) req.destroy();
    else chunks.push(c);
  });
  req.on('end', () => cb(Buffer.concat(chunks)));
}

exports.createServer = function ({ dir, secret }) {
  const reply = (res, code, body) => {
    res.writeHead(code, { 'Content-Type': 'application/json' });
    res.end(JSON.stringify(body));
  };
  return http.createServer((req, res) => {
    if (req.method !== 'POST') return reply(res, 405, { ok: false });
    collect(req, (body) => {
      if (!verify(secret, body, req.headers['x-hub-signature-256'])) return reply(res, 403, { ok: false });
      let payload;
      try {
        payload = Object(JSON.parse(body.toString('utf8')));
      } catch (e) {
        return reply(res, 400, { ok: false });
      }
      deploy(payload, dir, (err, branch) => {
        if (err) return reply(res, 500, { ok: false });
        reply(res, 200, { ok: true, branch });
      });
    });
  });
};
