'use strict';

const dns = require('dns');
const net = require('net');

const blocked = new net.BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
]) {
  blocked.addSubnet(network, bits, 'ipv4');
}

/** Only IPv4 addresses outside the special ranges are reachable. */
exports.isInternal = (host) => {
  if (host.startsWith('[') || net.isIPv6(host)) return true;
  return net.isIPv4(host) && blocked.check(host, 'ipv4');
};

exports.publicLookup = (hostname, options, callback) => {
  dns.lookup(hostname, { family: 4, all: true }, (err, addresses) => {
    if (err) return callback(err);
    const usable = addresses.filter((a) => !blocked.check(a.address, 'ipv4'));
    if (usable.length === 0) return callback(new Error('address not allowed'));
    if (options.all) return callback(null, usable);
    callback(null, usable[0].address, usable[0].family);
  });
};
