'use strict';

const fs = require('fs');
const path = require('path');
const zlib = require('zlib');
const { readHeader, BLOCK } = require('./header');

function inflate(buffer) {
  const gzipped = buffer.length > 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  return gzipped ? zlib.gunzipSync(buffer, { maxOutputLength: 512 * 1024 * 1024 }) : buffer;
}

function* entries(buffer) {
  const data = inflate(buffer);
  let offset = 0;
  while (offset + BLOCK <= data.length) {
    const header = readHeader(data.subarray(offset, offset + BLOCK));
    if (!header) return;
    offset += BLOCK;
    yield { ...header, content: data.subarray(offset, offset + header.size) };
    offset += Math.ceil(header.size / BLOCK) * BLOCK;
  }
}

/** Extracts files and directories of a (gzipped) tar buffer into `dest`. */
function extract(buffer, dest, { strip = 0, filter = () => true } = {}) {
  const root = path.resolve(dest);
  const written = [];

  for (const entry of entries(buffer)) {
    const name = entry.name.split('/').slice(strip).join('/');
    if (name === '' || !filter(name, entry)) continue;
    const target = path.join(root, name);

    if (entry.type === 'directory') {
      fs.mkdirSync(target, { recursive: true });
    } else if (entry.type === 'file') {
      fs.mkdirSync(path.dirname(target), { recursive: true });
      fs.writeFileSync(target, entry.content, { mode: entry.mode & 0o755 });
      written.push(name);
    }
  }
  return written;
}

module.exports = { extract, entries };
