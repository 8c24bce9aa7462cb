'use strict';

const WHITE = ' \t\n\r\f\v\u00a0\u2028\u2029\ufeff';

function trimStart(text) {
  let start = 0;
  while (start < text.length && WHITE.includes(text[start])) start++;
  return text.slice(start);
}

function trimEnd(text) {
  let end = text.length;
  while (end > 0 && WHITE.includes(text[end - 1])) end--;
  return text.slice(0, end);
}

function trim(text) {
  if (text === null || text === undefined) return '';
  return trimEnd(trimStart(String(text)));
}

module.exports = { trim, trimStart, trimEnd };
