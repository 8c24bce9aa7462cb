exports.parse = exports.decode = decode
exports.stringify = exports.encode = encode
exports.safe = safe
exports.unsafe = unsafe

var eol = process.platform === 'win32' ? '\r\n' : '\n'

function encode (obj, section) {
  var children = []
  var out = ''

  Object.keys(obj).forEach(function (k) {
    var val = obj[k]
    if (val && Array.isArray(val)) {
      val.forEach(function (item) {
        out += safe(k + '[]') + ' = ' + safe(item) + eol
      })
    } else if (val && typeof val === 'object') {
      children.push(k)
    } else {
      out += safe(k) + ' = ' + safe(val) + eol
    }
  })

  if (section && out.length) {
    out = '[' + safe(section) + ']' + eol + out
  }

  children.forEach(function (k) {
    var name = (section ? section + '.' : '') + k.replace(/\./g, '\\.')
    var child = encode(obj[k], name)
    if (out.length && child.length) out += eol
    out += child
  })

  return out
}

function dotSplit (str) {
  return str.replace(/\1/g, '\u0002LITERAL\\1LITERAL\u0002')
    .replace(/\\\./g, '\u0001')
    .split(/\./)
    .map(function (part) {
      return part.replace(/\1/g, '.')
    })
}

function decode (str) {
  var out = {}
  var current = out
  var lines = str.split(/[\r\n]+/g)

  lines.forEach(function (line) {
    if (!line || line.match(/^\s*[;#]/)) return
    var match = line.match(/^\[([^\]]*)\]$|^([^=]+)(=(.*))?$/)
    if (!match) return
    if (match[1] !== undefined) {
      current = out
      dotSplit(unsafe(match[1])).forEach(function (part) {
        current[part] = current[part] || {}
        current = current[part]
      })
      return
    }
    var key = unsafe(match[2])
    var value = match[3] ? unsafe(match[4] || '') : true
    if (value === 'true' || value === 'false' || value === 'null') value = JSON.parse(value)

    if (key.length > 2 && key.slice(-2) === '[]') {
      key = key.substring(0, key.length - 2)
      if (!Array.isArray(current[key])) current[key] = []
      current[key].push(value)
      return
    }
    current[key] = value
  })

  return out
}

function safe (val) {
  if (typeof val !== 'string') return JSON.stringify(val)
  return val.match(/[=\r\n]/) || val.match(/^\[/) || val !== val.trim()
    ? JSON.stringify(val)
    : val.replace(/;/g, '\\;').replace(/#/g, '\\#')
}

function unsafe (val) {
  val = (val || '').trim()
  if (val.charAt(0) === '"' && val.slice(-1) === '"') {
    try { return JSON.parse(val) } catch (e) { return val }
  }
  return val.replace(/\\([;#])/g, '$1')
}
