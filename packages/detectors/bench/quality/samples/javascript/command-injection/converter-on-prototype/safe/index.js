var execFile = require('child_process').execFile

function Converter(options) {
  this.format = options.format || 'pdf'
}

Converter.prototype.convert = function (document, callback) {
  execFile('soffice', ['--headless', '--convert-to', this.format, document], callback)
}

module.exports = Converter
