'use strict';

const dns = require('dns');
const net = require('net');

const blocked = new net.BlockList();

for (const [address, bits] of [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16],
  ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['224.0.0.0', 3]
]) blocked.addSubnet(address, bits, 'ipv4');

for (const [address, bits] of [
  ['::', 96], ['64:ff9b::', 96], ['64:ff9b:1::', 48], ['2002::', 16], ['fc00::', 7], ['fe80::', 9],
  ['ff00::', 8]
]) blocked.addSubnet(address, bits, 'ipv6');

function isBlocked(address) {
  return blocked.check(address, net.isIPv6(address) ? 'ipv6' : 'ipv4');
}

/**
 * Takes the place of dns.lookup for the connections of a preview.
 */
function lookup(hostname, options, callback) {
  dns.lookup(hostname, options, (err, address, family) => {
    if (err) return callback(err);
    const list = Array.isArray(address) ? address.map((entry) => entry.address) : [address];
    if (list.some(isBlocked)) return callback(new Error('The address is not public'));
    callback(null, address, family);
  });
}

/**
 * The URL for an address, relative to the page that names it.
 */
function toUrl(address, base) {
  const url = new URL(address, base);

  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new TypeError('Only http and https addresses have a preview');
  }
  const host = url.hostname.replace(/[[\]]/g, '');
  if (net.isIP(host) && isBlocked(host)) throw new Error('The address is not public');

  url.hash = '';
  return url;
}

module.exports = { toUrl, lookup };
