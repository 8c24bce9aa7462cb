'use strict';

const DEFAULT_LIMIT = 1024 * 1024;

function fail(message, status) {
  return Object.assign(new Error(message), { status });
}

async function readBody(req, limit = DEFAULT_LIMIT) {
  const chunks = [];
  let size = 0;

  for await (const chunk of req) {
    size += chunk.length;
    if (size > limit) throw fail('The body is too large', 413);
    chunks.push(chunk);
  }
  if (size === 0) throw fail('The body is empty', 400);
  return Buffer.concat(chunks);
}

module.exports = { readBody };
