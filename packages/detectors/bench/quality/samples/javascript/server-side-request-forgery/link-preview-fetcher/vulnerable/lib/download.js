'use strict';

const http = require('http');
const https = require('https');

exports.download = (url, { timeout, limit }) =>
  new Promise((resolve, reject) => {
    const client = url.protocol === 'https:' ? https : http;
    const request = client.get(url, { timeout, headers: { accept: 'text/html' } }, (response) => {
      if (response.statusCode !== 200) {
        response.resume();
        return reject(new Error(`unexpected status ${response.statusCode}`));
      }
      let html = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => {
        html += chunk;
        if (html.length > limit) {
          resolve(html.slice(0, limit));
          request.destroy();
        }
      });
      response.on('end', () => resolve(html));
      response.on('error', reject);
    });
    request.on('timeout', () => request.destroy(new Error('timed out')));
    request.on('error', reject);
  });
