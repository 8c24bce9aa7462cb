const JSON5 = require('json5')

module.exports = function parseSettings(text, defaults) {
  const body = text.replace(/^\uFEFF/, '').trim()
  if (body === '') return { ...defaults }
  const settings = JSON5.parse(body)
  return { ...defaults, ...settings }
}
