class Config {
  constructor() {
    this.values = new Map()
  }

  set(name, value) {
    const path = name.split(':')
    const last = path.pop()
    const parent = path.reduce((node, part) => {
      if (!node.has(part)) node.set(part, new Map())
      return node.get(part)
    }, this.values)
    parent.set(last, value)
    return this
  }
}

module.exports = Config
