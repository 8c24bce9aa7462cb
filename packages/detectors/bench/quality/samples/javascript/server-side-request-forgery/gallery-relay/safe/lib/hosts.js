'use strict';

const DEFAULTS = ['images.gallery.example', 'cdn.gallery.example'];

exports.list = function list(hosts) {
  if (!hosts) return DEFAULTS.slice();
  return hosts.map((host) => host.trim().toLowerCase()).filter(Boolean);
};

exports.permits = function permits(allowed, address) {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' && allowed.includes(hostname);
};

exports.describe = function describe(allowed) {
  return allowed.length === 1 ? allowed[0] : `${allowed.length} hosts`;
};
