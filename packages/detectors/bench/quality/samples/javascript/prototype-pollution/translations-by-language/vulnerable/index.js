const interpolate = require('./interpolate')

class Translations {
  constructor(resources) {
    this.resources = resources || {}
    this.language = 'en'
  }

  add(language, key, text) {
    if (!this.resources[language]) this.resources[language] = {}
    this.resources[language][key] = text
  }

  t(key, values) {
    const texts = this.resources[this.language] || {}
    return interpolate(texts[key] || key, values)
  }
}

module.exports = Translations
