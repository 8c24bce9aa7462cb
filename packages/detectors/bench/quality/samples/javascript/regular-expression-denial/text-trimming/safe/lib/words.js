'use strict';

function words(text) {
  return String(text).split(' ').filter(Boolean);
}

function capitalize(text) {
  const value = String(text);
  return value.charAt(0).toUpperCase() + value.slice(1).toLowerCase();
}

function camelCase(text) {
  return words(text).map((word, index) => (index === 0 ? word.toLowerCase() : capitalize(word))).join('');
}

module.exports = { words, capitalize, camelCase };
