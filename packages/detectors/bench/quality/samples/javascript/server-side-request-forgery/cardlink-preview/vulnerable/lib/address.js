'use strict';

/**
 * The URL for an address, relative to the page that names it.
 */
function toUrl(address, base) {
  const url = new URL(address, base);

  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new TypeError('Only http and https addresses have a preview');
  }
  url.hash = '';
  return url;
}

module.exports = { toUrl };
