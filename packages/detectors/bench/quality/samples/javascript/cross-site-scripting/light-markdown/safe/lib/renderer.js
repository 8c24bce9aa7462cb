'use strict';

const escape = require('./escape');

const LINK = /\[([^\]]{1,200})\]\(([^)\s]{1,2000})\)/g;

class Renderer {
  constructor(options = {}) {
    this.target = options.newWindow ? ' target="_blank" rel="noopener"' : '';
  }

  heading({ depth, text }) {
    return `<h${depth}>${this.inline(text)}</h${depth}>`;
  }

  paragraph({ text }) {
    return `<p>${this.inline(text)}</p>`;
  }

  link(href, label) {
    if (!/^(?:https?:|mailto:|\/|#)/i.test(href)) return escape(label);
    return `<a href="${escape(href)}"${this.target}>${escape(label)}</a>`;
  }

  inline(text) {
    let out = '';
    let last = 0;
    for (const match of text.matchAll(LINK)) {
      out += escape(text.slice(last, match.index)) + this.link(match[2], match[1]);
      last = match.index + match[0].length;
    }
    return out + escape(text.slice(last));
  }
}

module.exports = { Renderer };
