'use strict';

const DEFAULTS = ['images.gallery.example', 'cdn.gallery.example'];

exports.list = function list(hosts) {
  if (!hosts) return DEFAULTS.slice();
  return hosts.map((host) => host.trim().toLowerCase()).filter(Boolean);
};

exports.permits = function permits(allowed, address) {
  return allowed.some((host) => address.includes(host));
};

exports.describe = function describe(allowed) {
  return allowed.length === 1 ? allowed[0] : `${allowed.length} hosts`;
};
