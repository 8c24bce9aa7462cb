'use strict'

module.exports = function quote (text) {
  const value = String(text)
  if (value === '') return "''"
  return "'" + value.replace(/'/g, "'\\''") + "'"
}
