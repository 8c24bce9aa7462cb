'use strict';

const { Environment } = require('./environment');
const { FileLoader } = require('./loader');

let shared;

module.exports = {
  Environment,
  FileLoader,
  configure(paths, options) {
    shared = new Environment(new FileLoader(paths, options));
    return shared;
  },
  render(name, context) {
    if (!shared) module.exports.configure('views');
    return shared.render(name, context);
  },
};
