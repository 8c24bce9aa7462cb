var MARK = '_$fn$_'

exports.freeze = function (state) {
  return JSON.stringify(state, function (key, value) {
    return typeof value === 'function' ? MARK + value.toString() : value
  })
}

exports.thaw = function (text) {
  return revive(typeof text === 'string' ? JSON.parse(text) : text)
}

function revive (value) {
  var key
  for (key in value) {
    if (!Object.prototype.hasOwnProperty.call(value, key)) continue
    if (value[key] && typeof value[key] === 'object') {
      value[key] = revive(value[key])
    } else if (typeof value[key] === 'string' && value[key].indexOf(MARK) === 0) {
      value[key] = value[key].substring(MARK.length)
    }
  }
  return value
}
