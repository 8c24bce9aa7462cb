'use strict';

const Loader = require('./lib/loader');
const render = require('./lib/render');

class Stencil {
  constructor(root, options = {}) {
    this.loader = new Loader(root, options);
    this.globals = options.globals || {};
  }

  /**
   * Render a view by its name, for example `pages/about`.
   */
  render(view, data = {}) {
    const scope = Object.assign({}, this.globals, data);
    return render(this.loader.load(view), scope, (name) => this.loader.load(name));
  }

  renderString(source, data = {}) {
    const scope = Object.assign({}, this.globals, data);
    return render(source, scope, (name) => this.loader.load(name));
  }
}

module.exports = (root, options) => new Stencil(root, options);
module.exports.Stencil = Stencil;
