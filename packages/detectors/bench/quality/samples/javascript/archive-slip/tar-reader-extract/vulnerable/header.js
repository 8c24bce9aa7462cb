'use strict';

const BLOCK = 512;

const text = (block, start, length) => {
  const part = block.subarray(start, start + length);
  const end = part.indexOf(0);
  return part.toString('utf8', 0, end === -1 ? part.length : end);
};

const octal = (block, start, length) => Math.max(0, parseInt(text(block, start, length).trim() || '0', 8) || 0);

function typeOf(flag) {
  switch (flag) {
    case '0':
    case '':
      return 'file';
    case '5':
      return 'directory';
    default:
      return 'other';
  }
}

function readHeader(block) {
  if (block[0] === 0) return null;
  const prefix = text(block, 345, 155);
  const name = text(block, 0, 100);
  return {
    name: prefix ? `${prefix}/${name}` : name,
    mode: octal(block, 100, 8),
    size: octal(block, 124, 12),
    mtime: new Date(octal(block, 136, 12) * 1000),
    type: typeOf(text(block, 156, 1)),
  };
}

module.exports = { readHeader, BLOCK };
