'use strict';

const { download } = require('./lib/download');
const { extract } = require('./lib/extract');

/**
 * { url, title, description, image } of the page at the address.
 */
async function cardlink(address, options = {}) {
  const page = await download(address, options);
  return { url: page.url, ...extract(page.body) };
}

module.exports = cardlink;
