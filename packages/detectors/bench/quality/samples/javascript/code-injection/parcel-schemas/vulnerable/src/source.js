/** Lines of a function that is being written. */
export class Source {
  #lines = [];
  #depth = 0;

  constructor(...parameters) {
    this.parameters = parameters;
  }

  line(text) {
    this.#lines.push('  '.repeat(this.#depth) + text);
    return this;
  }

  indented(write) {
    this.#depth += 1;
    write();
    this.#depth -= 1;
    return this;
  }

  toString() {
    return this.#lines.join('\n');
  }

  toFunction() {
    return new Function(...this.parameters, this.toString());
  }
}
