'use strict';

const store = require('../stores/file-store');

const EXTENSION = '.geojson';

exports.list = async () => {
  const names = await store.entries();
  return names.filter((n) => n.endsWith(EXTENSION)).map((n) => n.slice(0, -EXTENSION.length));
};

exports.read = (name) => store.content(name.endsWith(EXTENSION) || name.includes('.') ? name : name + EXTENSION);
