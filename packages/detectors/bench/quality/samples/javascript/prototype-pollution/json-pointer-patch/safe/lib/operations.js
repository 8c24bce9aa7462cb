'use strict';

const pointer = require('./pointer');

function locate(doc, path) {
  const tokens = pointer.tokens(path);
  if (tokens.length === 0) throw new Error('The document root cannot be changed');
  const key = tokens.pop();
  return { parent: pointer.resolve(doc, tokens), key };
}

function position(list, key) {
  const i = key === '-' ? list.length : Number(key);
  if (!Number.isInteger(i) || i < 0 || i > list.length) throw new Error('Bad index: ' + key);
  return i;
}

const operations = {
  add(doc, op) {
    const { parent, key } = locate(doc, op.path);
    if (Array.isArray(parent)) parent.splice(position(parent, key), 0, op.value);
    else if (key !== '__proto__') parent[key] = op.value;
  },

  replace(doc, op) {
    const { parent, key } = locate(doc, op.path);
    if (!Object.prototype.hasOwnProperty.call(parent, key)) throw new Error('Nothing at ' + op.path);
    if (key !== '__proto__') parent[Array.isArray(parent) ? position(parent, key) : key] = op.value;
  },

  remove(doc, op) {
    const { parent, key } = locate(doc, op.path);
    if (Array.isArray(parent)) parent.splice(position(parent, key), 1);
    else if (Object.prototype.hasOwnProperty.call(parent, key)) delete parent[key];
  }
};

module.exports = new Map(Object.entries(operations));
