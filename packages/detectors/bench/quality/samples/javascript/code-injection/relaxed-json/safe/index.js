var lines = require('./lines')

module.exports = parse
module.exports.stream = stream

function value (text) {
  text = text.trim()
  if (text === '') return undefined
  return JSON.parse(text.replace(/([{,]\s*)(\w+)\s*:/g, '$1"$2":'))
}

function parse (input) {
  var rows = []
  lines.split(input.toString()).forEach(function (line, index) {
    var row
    try {
      row = value(line)
    } catch (err) {
      err.message = 'line ' + (index + 1) + ': ' + err.message
      throw err
    }
    if (row !== undefined) rows.push(row)
  })
  return rows
}

function stream (readable, onrow, done) {
  var rest = ''
  readable.setEncoding('utf8')
  readable.on('data', function (chunk) {
    var parts = lines.split(rest + chunk)
    rest = parts.pop()
    parts.forEach(function (part) {
      onrow(value(part))
    })
  })
  readable.on('end', function () {
    if (rest) onrow(value(rest))
    done()
  })
}
