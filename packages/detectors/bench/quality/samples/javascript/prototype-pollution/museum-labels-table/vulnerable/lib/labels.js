'use strict'

const format = require('./format')

function createLabels (defaultLanguage) {
  const table = {}
  let current = defaultLanguage || 'en'

  function add (language, key, text) {
    if (arguments.length === 2) {
      const group = key
      Object.keys(group).forEach((name) => add(language, name, group[name]))
      return api
    }
    if (!table[language]) table[language] = {}
    table[language][key] = text
    return api
  }

  function label (key, values) {
    const group = table[current] || {}
    return format(key in group ? group[key] : key, values)
  }

  const api = {
    add,
    label,
    speak (language) {
      current = language
      return api
    }
  }
  return api
}

module.exports = createLabels
