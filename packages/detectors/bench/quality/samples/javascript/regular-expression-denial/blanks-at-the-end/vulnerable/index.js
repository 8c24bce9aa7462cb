'use strict'

module.exports = function tidy(text, options = {}) {
  const lines = text.split('\n')
  const tidied = lines.map((line) => line.replace(/\s+$/, ''))
  while (options.trimEnd && tidied.length > 0 && tidied[tidied.length - 1] === '') tidied.pop()
  return tidied.join('\n')
}
