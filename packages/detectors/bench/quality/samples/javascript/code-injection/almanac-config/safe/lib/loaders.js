'use strict';

function lines(text) {
  const result = {};
  for (const line of text.split('\n')) {
    const match = /^([\w-]+)\s*:\s*(.*)$/.exec(line);
    if (match) result[`$${match[1]}`] = match[2];
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
