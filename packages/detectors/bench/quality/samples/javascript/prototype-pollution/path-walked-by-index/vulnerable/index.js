module.exports = function put(object, path, value) {
  var keys = Array.isArray(path) ? path : String(path).split('.')
  var cursor = object
  for (var i = 0; i < keys.length; i++) {
    if (i === keys.length - 1) {
      cursor[keys[i]] = value
    } else {
      cursor[keys[i]] = cursor[keys[i]] || {}
      cursor = cursor[keys[i]]
    }
  }
  return object
}
