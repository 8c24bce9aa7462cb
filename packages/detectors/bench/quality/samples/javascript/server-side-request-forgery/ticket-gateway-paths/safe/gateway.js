import http from 'node:http';
import https from 'node:https';

export function createGateway({ base, prefix = '/tickets/' }) {
  const home = new URL(base);
  const agent = home.protocol === 'https:' ? https : http;

  function target(path) {
    return new URL(path, home);
  }

  return function gateway(req, res) {
    const path = decodeURIComponent(req.url.slice(prefix.length));
    const address = target(path);
    if (address.origin !== home.origin) {
      res.writeHead(400);
      return res.end();
    }
    const forward = agent.request(address, { method: req.method }, (answer) => {
      res.writeHead(answer.statusCode, answer.headers);
      answer.pipe(res);
    });
    forward.on('error', () => {
      res.writeHead(502);
      res.end();
    });
    req.pipe(forward);
  };
}
