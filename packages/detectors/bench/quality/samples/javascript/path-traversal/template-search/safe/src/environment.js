'use strict';

const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escape(value) {
  return String(value).replace(/[&<>"']/g, (character) => escapes[character]);
}

class Environment {
  constructor(loader) {
    this.loader = loader;
    this.cache = new Map();
  }

  getTemplate(name) {
    const known = this.cache.get(name);
    if (known) return known;
    const source = this.loader.getSource(name);
    if (!source) throw new Error(`template not found: ${name}`);
    this.cache.set(name, source);
    return source;
  }

  render(name, context = {}) {
    const template = this.getTemplate(name);
    return template.text.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, key) => escape(context[key] ?? ''));
  }
}

module.exports = { Environment };
