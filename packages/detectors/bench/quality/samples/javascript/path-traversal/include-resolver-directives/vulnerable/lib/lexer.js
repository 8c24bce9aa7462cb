'use strict'

var KEYWORD = '@include '

function target (line) {
  var rest = line.slice(KEYWORD.length).trim()
  var quote = rest.charAt(0)
  if (quote !== '"' && quote !== "'") return null
  var end = rest.indexOf(quote, 1)
  return end === -1 ? null : rest.slice(1, end)
}

exports.tokens = function (text) {
  return text.split('\n').map(function (line) {
    var trimmed = line.trim()
    var name = trimmed.indexOf(KEYWORD) === 0 ? target(trimmed) : null
    return name ? { type: 'include', value: name } : { type: 'text', value: line }
  })
}
