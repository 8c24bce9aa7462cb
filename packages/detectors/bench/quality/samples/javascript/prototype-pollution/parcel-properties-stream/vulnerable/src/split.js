'use strict';

module.exports = function split(line) {
  if (!line.trim() || line[0] === '#' || line[0] === '!') return null;
  const at = line.search(/[=:]/);
  if (at < 1) return null;
  return { name: line.slice(0, at).trim(), value: line.slice(at + 1).trim() };
};
