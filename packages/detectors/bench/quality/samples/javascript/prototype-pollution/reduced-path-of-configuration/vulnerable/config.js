class Config {
  constructor(values) {
    this.values = values || {}
  }

  set(name, value) {
    const path = name.split(':')
    const last = path.pop()
    const parent = path.reduce((node, part) => (node[part] = node[part] || {}), this.values)
    parent[last] = value
    return this
  }
}

module.exports = Config
