'use strict'

module.exports = function format (text, values) {
  if (!values) return text
  return text.replace(/\{(\w+)\}/g, (all, name) => (name in values ? String(values[name]) : all))
}
