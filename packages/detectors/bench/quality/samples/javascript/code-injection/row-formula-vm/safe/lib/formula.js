'use strict';

const TOKEN = /[0-9]+(?:\.[0-9]+)?|[A-Za-z][A-Za-z0-9_]*|[-+*/%()]/y;
const MAX_LENGTH = 500;

function tokenize(text) {
  const out = [];
  let pos = 0;
  while (pos < text.length) {
    if (text[pos] === ' ' || text[pos] === '\t') {
      pos++;
      continue;
    }
    TOKEN.lastIndex = pos;
    const m = TOKEN.exec(text);
    if (!m) throw new SyntaxError(`unexpected character at ${pos}`);
    out.push(m[0]);
    pos = TOKEN.lastIndex;
  }
  return out;
}

class Formula {
  constructor(text) {
    this.text = String(text).trim();
    if (this.text[0] === '=') this.text = this.text.slice(1);
    if (!this.text) throw new SyntaxError('empty formula');
    if (this.text.length > MAX_LENGTH) throw new RangeError('formula too long');
    this.tokens = tokenize(this.text);
  }

  evaluate(scope) {
    const tokens = this.tokens;
    let i = 0;

    function primary() {
      const t = tokens[i++];
      if (t === undefined) throw new SyntaxError('unexpected end');
      if (t === '-') return -primary();
      if (t === '(') return group();
      if (t >= '0' && t[0] <= '9') return Number(t);
      if (t === 'round' && tokens[i] === '(') {
        i++;
        return Math.round(group());
      }
      const own = Object.prototype.hasOwnProperty.call(scope, t);
      return own && typeof scope[t] === 'number' ? scope[t] : NaN;
    }

    function group() {
      const v = sum();
      if (tokens[i++] !== ')') throw new SyntaxError('missing )');
      return v;
    }

    function product() {
      let v = primary();
      while (tokens[i] === '*' || tokens[i] === '/' || tokens[i] === '%') {
        const op = tokens[i++];
        const w = primary();
        v = op === '*' ? v * w : op === '/' ? v / w : v % w;
      }
      return v;
    }

    function sum() {
      let v = product();
      while (tokens[i] === '+' || tokens[i] === '-') {
        v = tokens[i++] === '+' ? v + product() : v - product();
      }
      return v;
    }

    const result = sum();
    if (i < tokens.length) throw new SyntaxError(`unexpected ${tokens[i]}`);
    return result;
  }
}

module.exports = Formula;
