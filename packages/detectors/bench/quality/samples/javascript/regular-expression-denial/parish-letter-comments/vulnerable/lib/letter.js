'use strict'

const comments = require('./comments')

class Letter {
  constructor (markup) {
    this.markup = markup
    this.steps = []
  }

  plain () {
    this.steps.push((text) => comments.remove(text))
    return this
  }

  titled (title) {
    this.steps.push((text) => title.toUpperCase() + '\n\n' + text)
    return this
  }

  toString () {
    return this.steps.reduce((text, step) => step(text), this.markup)
  }
}

module.exports = (markup) => new Letter(markup)
module.exports.Letter = Letter
