'use strict';

var merge = require('./lib/merge');

var defaults = { allowDisplayName: false, requireTld: true };

var displayName = /^([^<>]+)<(.+)>$/;
var user = /^[a-z0-9]+(?:[._+-][a-z0-9]+)*$/i;
var domain = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i;

module.exports = function isAddress(value, options) {
  if (typeof value !== 'string') throw new TypeError('expected a string');
  options = merge(options, defaults);

  if (options.allowDisplayName && value.length < 400) {
    var parts = value.match(displayName);
    if (parts) value = parts[2];
  }

  var at = value.lastIndexOf('@');
  if (at < 1) return false;
  var local = value.slice(0, at);
  var host = value.slice(at + 1);

  if (host.length > 253) return false;
  if (options.requireTld && !domain.test(host)) return false;
  return user.test(local);
};
