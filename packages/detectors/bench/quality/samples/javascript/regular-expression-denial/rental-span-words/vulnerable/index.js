/**
 * Helpers.
 */

var minute = 60 * 1000
var hour = minute * 60
var day = hour * 24

/**
 * Read or write a span of a rental.
 *
 * @param {String|Number} val
 * @param {Object} [options]
 * @return {String|Number}
 */

module.exports = function (val, options) {
  options = options || {}
  if (typeof val === 'string') return parse(val)
  return options.long ? long(val) : short(val)
}

function parse (str) {
  var match = /^((?:\d+)?\.?\d+) *(minutes?|mins?|m|hours?|hrs?|h|days?|d)?$/i.exec(str)
  if (!match) return
  var n = parseFloat(match[1])
  var type = (match[2] || 'm').toLowerCase()
  switch (type.charAt(0)) {
    case 'd':
      return n * day
    case 'h':
      return n * hour
    default:
      return n * minute
  }
}

function short (ms) {
  if (ms >= day) return Math.round(ms / day) + 'd'
  if (ms >= hour) return Math.round(ms / hour) + 'h'
  return Math.round(ms / minute) + 'm'
}

function long (ms) {
  return plural(ms, day, 'day') || plural(ms, hour, 'hour') || plural(ms, minute, 'minute')
}

function plural (ms, n, name) {
  if (ms < n) return
  return Math.round(ms / n) + ' ' + name + (ms >= n * 1.5 ? 's' : '')
}
