module.exports = function put(object, path, value) {
  var keys = Array.isArray(path) ? path : String(path).split('.')
  var cursor = object
  for (var i = 0; i < keys.length; i++) {
    var key = keys[i]
    if (/^(?:__proto__|constructor|prototype)$/.test(key)) return object
    if (i === keys.length - 1) {
      cursor[key] = value
    } else {
      cursor[key] = cursor[key] || {}
      cursor = cursor[key]
    }
  }
  return object
}
