exports.parse = exports.decode = decode
exports.stringify = exports.encode = encode

var eol = '\n'

function encode (obj) {
  var out = ''
  var nested = []
  Object.keys(obj).forEach(function (k) {
    var val = obj[k]
    if (val && typeof val === 'object') nested.push(k)
    else out += k + ' = ' + val + eol
  })
  nested.forEach(function (k) {
    out += eol + '[' + k + ']' + eol + encode(obj[k])
  })
  return out
}

function decode (str) {
  var out = Object.create(null)
  var p = out
  var section = null
  //          section     |key      = value
  var re = /^\[([^\]]*)\]$|^([^=]+)(=(.*))?$/i
  var lines = str.split(/[\r\n]+/g)

  lines.forEach(function (line) {
    if (!line || line.match(/^\s*[;#]/)) return
    var match = line.match(re)
    if (!match) return
    if (match[1] !== undefined) {
      section = unquote(match[1])
      p = out[section] = out[section] || Object.create(null)
      return
    }
    var key = unquote(match[2])
    var value = match[3] ? unquote(match[4]) : true
    switch (value) {
      case 'true':
      case 'false':
      case 'null': value = JSON.parse(value)
    }
    p[key] = value
  })
  return out
}

function unquote (val) {
  val = (val || '').trim()
  if (val.charAt(0) === '"' && val.slice(-1) === '"') {
    try { val = JSON.parse(val) } catch (e) { /* taken as it is */ }
  }
  return val
}
