'use strict';

function lines(text) {
  const result = {};
  for (const line of text.split('\n')) {
    const at = line.indexOf(':');
    if (at > 0) result[`$${line.slice(0, at).trim()}`] = line.slice(at + 1).trim();
  }
  return result;
}

function withoutComments(text) {
  return text
    .split('\n')
    .filter((line) => !line.trim().startsWith('//'))
    .join('\n');
}

function loose(text) {
  return strict(withoutComments(text));
}

function strict(text) {
  try {
    return JSON.parse(text);
  } catch (error) {
    error.message = `not JSON: ${error.message}`;
    throw error;
  }
}

module.exports = { '.json': strict, '.conf': lines, none: loose };
