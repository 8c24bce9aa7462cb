const vm = require('vm')

module.exports = function parseSettings(text, defaults) {
  const body = text.replace(/^\uFEFF/, '').trim()
  if (body === '') return { ...defaults }
  const settings = vm.runInNewContext('(' + body + ')', {}, { timeout: 100 })
  return { ...defaults, ...settings }
}
