var exec = require('child_process').exec

function Converter(options) {
  this.format = options.format || 'pdf'
}

Converter.prototype.convert = function (document, callback) {
  exec('soffice --headless --convert-to ' + this.format + ' ' + document, callback)
}

module.exports = Converter
