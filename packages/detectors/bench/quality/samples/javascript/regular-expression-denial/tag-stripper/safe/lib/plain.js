const decode = require('./entities');

const BLOCKS = new Set(['p', 'div', 'br', 'tr', 'li', 'h1', 'h2', 'h3', 'table', 'ul', 'ol']);
const TAG = /^<(\/?)([a-z][a-z0-9]{0,31})([^]*)>$/i;

function endOf(html, from) {
  let quote = '';
  for (let i = from; i < html.length; i++) {
    const c = html[i];
    if (quote) {
      if (c === quote) quote = '';
    } else if (c === '"' || c === "'") {
      quote = c;
    } else if (c === '>') {
      return i;
    }
  }
  return -1;
}

function replaceTags(html, fn) {
  let out = '';
  let pos = 0;
  for (;;) {
    const open = html.indexOf('<', pos);
    if (open < 0) return out + html.slice(pos);
    const end = /[a-z/]/i.test(html.charAt(open + 1)) ? endOf(html, open) : open;
    if (end < 0) return out + html.slice(pos);
    const m = TAG.exec(html.slice(open, end + 1));
    out += html.slice(pos, open) + (m ? fn(...m) : html.slice(open, end + 1));
    pos = end + 1;
  }
}

class Plain {
  constructor({ links = false, bullets = '* ', width = 0 } = {}) {
    this.links = links;
    this.bullets = bullets;
    this.width = width;
  }

  convert(html) {
    const flat = String(html).split('\n').join(' ');
    const text = replaceTags(flat, (all, close, name, attrs) => this.tag(close === '/', name.toLowerCase(), attrs));
    return this.finish(decode(text));
  }

  tag(closing, name, attrs) {
    if (name === 'li' && !closing) return '\n' + this.bullets;
    if (name === 'a' && !closing && this.links) {
      const at = attrs.indexOf('href="');
      if (at >= 0) return `[${attrs.slice(at + 6).split('"')[0]}] `;
    }
    return BLOCKS.has(name) ? '\n' : '';
  }

  finish(text) {
    const lines = text.split('\n').map((line) => this.wrap(line.split(' ').filter(Boolean)));
    const out = [];
    for (const line of lines) {
      if (line !== '' || out[out.length - 1] !== '') out.push(line);
    }
    return out.join('\n').trim();
  }

  wrap(words) {
    if (!this.width) return words.join(' ');
    const rows = [''];
    for (const w of words) {
      const last = rows[rows.length - 1];
      if (last && last.length + w.length + 1 > this.width) rows.push(w);
      else rows[rows.length - 1] = last ? `${last} ${w}` : w;
    }
    return rows.join('\n');
  }
}

module.exports = (html, options) => new Plain(options).convert(html);
module.exports.Plain = Plain;
