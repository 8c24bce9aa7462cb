module.exports = (text, values = {}) =>
  text.replace(/%\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole))
