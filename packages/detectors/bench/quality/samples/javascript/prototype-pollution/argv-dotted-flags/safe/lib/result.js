'use strict';

class Result {
  constructor(defaults) {
    this.root = {};
    for (const name of Object.keys(defaults)) this.add(name, defaults[name]);
    this.touched = new Set();
  }

  _holder(keys) {
    let node = this.root;
    for (const key of keys) {
      const child = node[key];
      if (child === undefined || child === true) node[key] = {};
      node = node[key];
    }
    return node;
  }

  add(name, value) {
    const keys = name.split('.');
    if (keys.some((k) => k in Object.prototype || k === 'prototype')) {
      throw new Error(`--${name} is not a valid option`);
    }
    const last = keys.pop();
    const node = this._holder(keys);
    if (Object(node) !== node) throw new Error(`--${name} conflicts with another option`);
    if (this.touched && this.touched.has(name)) {
      node[last] = [].concat(node[last], value);
      return;
    }
    node[last] = value;
    if (this.touched) this.touched.add(name);
  }

  toObject() {
    return this.root;
  }
}

module.exports = Result;
