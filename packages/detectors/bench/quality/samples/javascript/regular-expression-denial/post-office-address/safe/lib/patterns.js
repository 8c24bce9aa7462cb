'use strict';

exports.phone = /^\+?[0-9][0-9 ]{4,18}[0-9]$/;
exports.house = /^[0-9]{1,5}[a-z]?$/i;
exports.mailbox = /^[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}$/i;
exports.host = /^[a-z0-9]+(?:-[a-z0-9]+)*(\.[a-z]{2,})$/i;

exports.postcodes = {
  de: /^\d{5}$/,
  nl: /^\d{4} ?[A-Z]{2}$/,
  uk: /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/
};
