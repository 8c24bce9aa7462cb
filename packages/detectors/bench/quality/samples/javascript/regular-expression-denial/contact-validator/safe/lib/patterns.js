'use strict';

module.exports = {
  number: /^-?\d+(?:\.\d+)?$/,
  hex: /^#[0-9a-f]{6}$/i,
  slug: /^[a-z0-9-]+$/,
  address: /^[a-zA-Z0-9]+(?:[._+-][a-zA-Z0-9]+)*@[a-zA-Z0-9-]+\.[a-zA-Z.]{2,12}$/
};
