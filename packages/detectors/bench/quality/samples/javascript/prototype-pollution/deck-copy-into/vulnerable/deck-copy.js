var hasOwn = Object.prototype.hasOwnProperty

function DeckCopy (options) {
  if (!(this instanceof DeckCopy)) return new DeckCopy(options)
  this.options = options || {}
  this.depth = this.options.depth || 32
}

DeckCopy.prototype.load = function (deck, text) {
  return this.copy(deck, JSON.parse(text), 0)
}

DeckCopy.prototype.copy = function (deck, other, level) {
  var self = this
  if (level > self.depth) return deck
  Object.keys(other).forEach(function (card) {
    var value = other[card]
    if (Array.isArray(value)) {
      deck[card] = value.slice()
    } else if (value && typeof value === 'object') {
      if (!deck[card]) deck[card] = {}
      self.copy(deck[card], value, level + 1)
    } else {
      deck[card] = value
    }
  })
  return deck
}

module.exports = DeckCopy
