'use strict';

const http = require('http');
const https = require('https');

class Fetcher {
  constructor(options = {}) {
    this.maxBytes = options.maxBytes || 256 * 1024;
    this.timeout = options.timeout || 5000;
    this.redirects = options.redirects === undefined ? 3 : options.redirects;
    this.hosts = new Set((options.allowedHosts || []).map((h) => h.toLowerCase()));
    this.agent = options.userAgent || 'card-previews/0.7';
  }

  get(address, left = this.redirects) {
    return new Promise((resolve, reject) => {
      const url = new URL(address);
      if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new Error('unsupported protocol');
      if (!this.hosts.has(url.host)) throw new Error('host is not allowed');
      const client = url.protocol === 'https:' ? https : http;
      const req = client.get(url, { headers: { 'user-agent': this.agent }, timeout: this.timeout }, (res) => {
        const { location } = res.headers;
        if (res.statusCode >= 300 && res.statusCode < 400 && location) {
          res.resume();
          if (left === 0) return reject(new Error('too many redirects'));
          return resolve(this.get(new URL(location, url).href, left - 1));
        }
        this.collect(res, url.href).then(resolve, reject);
      });
      req.on('timeout', () => req.destroy(new Error('timeout')));
      req.on('error', reject);
    });
  }

  collect(res, href) {
    return new Promise((resolve, reject) => {
      const chunks = [];
      let size = 0;
      const finish = () => resolve({ href, status: res.statusCode, body: Buffer.concat(chunks).toString('utf8') });
      res.on('data', (c) => {
        chunks.push(c);
        size += c.length;
        if (size > this.maxBytes) {
          finish();
          res.destroy();
        }
      });
      res.on('end', finish);
      res.on('error', reject);
    });
  }
}

module.exports = Fetcher;
