const reference = /\b[A-Z]{1,2}[0-9]{1,4}\b/g

class Sheet {
  constructor(cells = {}) {
    this.cells = new Map(Object.entries(cells))
  }

  set(name, content) {
    this.cells.set(name, content)
    return this
  }

  value(name) {
    const content = this.cells.get(name)
    if (typeof content !== 'string' || content[0] !== '=') return content ?? 0
    return this.compute(content.slice(1))
  }

  compute(formula) {
    const expression = formula.replace(reference, (name) => `(${this.value(name)})`)
    return eval(expression)
  }
}

module.exports = { Sheet }
