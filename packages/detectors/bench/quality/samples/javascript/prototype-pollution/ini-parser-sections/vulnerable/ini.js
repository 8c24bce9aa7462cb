var fs = require('fs')
var values = require('./values')

module.exports = { parse: parse, stringify: stringify, load: load }

function parse (text) {
  var result = {}
  var section = result
  var lines = String(text).split('\n')

  lines.forEach(function (raw) {
    var line = raw.trim()
    if (line === '' || line.charAt(0) === ';' || line.charAt(0) === '#') return

    if (line.charAt(0) === '[' && line.charAt(line.length - 1) === ']') {
      section = openSection(result, line.slice(1, -1).trim())
      return
    }

    var eq = line.indexOf('=')
    var key = eq === -1 ? line : line.slice(0, eq).trim()
    var value = eq === -1 ? true : values.decode(line.slice(eq + 1).trim())
    section[key] = value
  })

  return result
}

function openSection (root, name) {
  if (typeof root[name] !== 'object') {
    root[name] = {}
  }
  return root[name]
}

function stringify (obj) {
  var head = []
  var tail = []
  Object.keys(obj).forEach(function (key) {
    var value = obj[key]
    if (value && typeof value === 'object') {
      tail.push('', '[' + key + ']')
      Object.keys(value).forEach(function (inner) {
        tail.push(inner + ' = ' + values.encode(value[inner]))
      })
    } else {
      head.push(key + ' = ' + values.encode(value))
    }
  })
  return head.concat(tail).join('\n')
}

function load (file, cb) {
  fs.readFile(file, 'utf8', function (err, text) {
    if (err) return cb(err)
    var parsed
    try {
      parsed = parse(text)
    } catch (e) {
      return cb(e)
    }
    cb(null, parsed)
  })
}
