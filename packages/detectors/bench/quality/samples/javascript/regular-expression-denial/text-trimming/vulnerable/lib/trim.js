'use strict';

const WHITE = ' \t\n\r\f\v\u00a0\u2028\u2029\ufeff';

function trimStart(text) {
  let start = 0;
  while (start < text.length && WHITE.includes(text[start])) start++;
  return text.slice(start);
}

function trimEnd(text) {
  return text.replace(/\s+$/, '');
}

function trim(text) {
  if (text === null || text === undefined) return '';
  return trimEnd(trimStart(String(text)));
}

module.exports = { trim, trimStart, trimEnd };
