const interpolate = require('./interpolate')

class Translations {
  constructor(resources) {
    this.resources = new Map()
    this.language = 'en'
    for (const [language, texts] of Object.entries(resources || {}))
      for (const [key, text] of Object.entries(texts)) this.add(language, key, text)
  }

  add(language, key, text) {
    if (!this.resources.has(language)) this.resources.set(language, new Map())
    this.resources.get(language).set(key, text)
  }

  t(key, values) {
    const texts = this.resources.get(this.language) || new Map()
    return interpolate(texts.get(key) || key, values)
  }
}

module.exports = Translations
