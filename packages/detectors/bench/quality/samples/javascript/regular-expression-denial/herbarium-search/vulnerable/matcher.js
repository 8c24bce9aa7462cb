'use strict';

const ACCENTS = /[\u0300-\u036f]/g;

function fold(text) {
  return text.normalize('NFD').replace(ACCENTS, '');
}

function plain(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

class Matcher {
  constructor(term, { fields, whole = false }) {
    this.fields = fields;
    this.term = fold(term);
    this.expression = this.build(whole);
  }

  build(whole) {
    const source = this.term.split(' ').join('\\s+');
    return new RegExp(whole ? `^${source}$` : source, 'i');
  }

  matches(plant) {
    return this.fields.some((field) => this.expression.test(fold(String(plant[field] || ''))));
  }

  score(plant) {
    return this.fields.reduce((sum, field, index) => {
      const text = fold(String(plant[field] || ''));
      return text.toLowerCase() === this.term.toLowerCase() ? sum + this.fields.length - index : sum;
    }, 0);
  }
}

module.exports = { Matcher, fold, plain };
