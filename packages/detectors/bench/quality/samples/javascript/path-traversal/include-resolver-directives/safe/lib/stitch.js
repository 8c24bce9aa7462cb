'use strict'

var fs = require('fs')
var resolver = require('./resolver')
var lexer = require('./lexer')

var MAX_DEPTH = 8

/**
 * Expands lines such as
 *   @include "partials/header.txt"
 * in `text`. Files are looked up below options.base.
 */
function stitch (text, options) {
  options = options || {}
  var base = resolver.base(options.base || '.')
  return expand(text, base, 0)
}

function expand (text, base, depth) {
  if (depth > MAX_DEPTH) throw new Error('includes are nested too deeply')

  return lexer.tokens(text).map(function (token) {
    if (token.type === 'text') return token.value
    var file = resolver.resolve(base, token.value)
    var included = fs.readFileSync(file, 'utf8')
    return expand(included, base, depth + 1)
  }).join('\n')
}

module.exports = stitch
