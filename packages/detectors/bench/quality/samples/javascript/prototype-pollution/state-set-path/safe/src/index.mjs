import { getPath, setPath, unsetPath } from './path.mjs';

export class State {
  #data;
  #watchers = new Map();

  constructor(initial = {}) {
    this.#data = structuredClone(initial);
  }

  get(path, fallback) {
    const value = getPath(this.#data, path);
    return value === undefined ? fallback : value;
  }

  set(path, value) {
    const before = this.get(path);
    setPath(this.#data, path, value);
    if (before !== value) this.#notify(path, value, before);
    return this;
  }

  patch(changes) {
    for (const [path, value] of Object.entries(changes)) this.set(path, value);
    return this;
  }

  unset(path) {
    const before = this.get(path);
    if (unsetPath(this.#data, path)) this.#notify(path, undefined, before);
    return this;
  }

  watch(path, fn) {
    if (!this.#watchers.has(path)) this.#watchers.set(path, new Set());
    this.#watchers.get(path).add(fn);
    return () => this.#watchers.get(path).delete(fn);
  }

  #notify(path, value, before) {
    for (const [watched, fns] of this.#watchers) {
      if (path === watched || path.startsWith(`${watched}.`)) {
        for (const fn of fns) fn(value, before, path);
      }
    }
  }

  toJSON() {
    return structuredClone(this.#data);
  }
}

export const createState = (initial) => new State(initial);
