var helpers = require('./each')
var each = helpers.each
var isIndex = helpers.isIndex

module.exports = unfold
unfold.unfold = unfold

function unfold (row, opts) {
  opts = opts || {}
  var delimiter = opts.delimiter || '.'
  var result = {}

  each(Object.keys(row), function (column) {
    var parts = column.split(delimiter)
    var first = parts.shift()
    var second = parts[0]
    var holder = result

    while (second !== undefined) {
      if (holder[first] === undefined) {
        holder[first] = isIndex(second) ? [] : {}
      }
      holder = holder[first]
      if (parts.length > 0) {
        first = parts.shift()
        second = parts[0]
      }
    }

    holder[first] = row[column]
  })

  return result
}
