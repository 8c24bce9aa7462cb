import { isDeepStrictEqual } from 'node:util';
import { PatchError } from './error.js';
import { locate } from './pointer.js';

function toIndex(list, key, limit) {
  const index = key === '-' ? list.length : Number(key);
  if (!Number.isInteger(index) || index < 0 || index > limit) {
    throw new PatchError(`Invalid index ${key}`);
  }
  return index;
}

function read(holder, pointer) {
  const { parent, key } = locate(holder, pointer);
  if (!Object.hasOwn(parent, key)) throw new PatchError(`Nothing at ${pointer}`);
  return parent[key];
}

function add(holder, { path, value }) {
  const { parent, key } = locate(holder, path);
  if (Array.isArray(parent)) parent.splice(toIndex(parent, key, parent.length), 0, value);
  else parent[key] = value;
}

function remove(holder, { path }) {
  const { parent, key } = locate(holder, path);
  if (!Object.hasOwn(parent, key)) throw new PatchError(`Nothing at ${path}`);
  if (Array.isArray(parent)) parent.splice(toIndex(parent, key, parent.length - 1), 1);
  else delete parent[key];
}

function replace(holder, step) {
  read(holder, step.path);
  const { parent, key } = locate(holder, step.path);
  const last = Array.isArray(parent) ? toIndex(parent, key, parent.length - 1) : key;
  parent[last] = step.value;
}

function move(holder, { from, path }) {
  const value = read(holder, from);
  remove(holder, { path: from });
  add(holder, { path, value });
}

function check(holder, { path, value }) {
  if (!isDeepStrictEqual(read(holder, path), value)) throw new PatchError(`Differs at ${path}`);
}

export const operations = new Map([
  ['add', add],
  ['remove', remove],
  ['replace', replace],
  ['move', move],
  ['test', check]
]);
