'use strict';

const vm = require('vm');

class Formula {
  constructor(text) {
    this.text = String(text).trim();
    if (this.text[0] === '=') this.text = this.text.slice(1);
    if (!this.text) throw new SyntaxError('empty formula');
  }

  evaluate(scope) {
    const result = vm.runInNewContext(this.text, scope, { timeout: 100 });
    return typeof result === 'number' ? result : NaN;
  }
}

module.exports = Formula;
