'use strict';

const MARK = '$type';

const types = {
  date: {
    test: (v) => v instanceof Date,
    write: (v) => v.getTime(),
    read: (d) => new Date(d)
  },
  set: {
    test: (v) => v instanceof Set,
    write: (v) => [...v],
    read: (d) => new Set(d)
  },
  map: {
    test: (v) => v instanceof Map,
    write: (v) => [...v],
    read: (d) => new Map(d)
  },
  bytes: {
    test: (v) => Buffer.isBuffer(v),
    write: (v) => v.toString('base64'),
    read: (d) => Buffer.from(String(d), 'base64')
  }
};

const names = Object.keys(types);

function outgoing(key, value) {
  const raw = this[key];
  const name = names.find((n) => types[n].test(raw));
  return name ? { [MARK]: name, data: types[name].write(raw) } : value;
}

function incoming(key, value) {
  if (value === null || typeof value !== 'object') return value;
  const name = value[MARK];
  return names.includes(name) ? types[name].read(value.data) : value;
}

exports.encode = (value) => JSON.stringify(value, outgoing);
exports.decode = (text) => JSON.parse(text, incoming);
