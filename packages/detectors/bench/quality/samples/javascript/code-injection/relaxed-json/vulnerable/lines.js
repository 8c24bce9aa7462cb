exports.split = function (text) {
  return text.split(/\r?\n/).filter(function (line) {
    return line.charAt(0) !== '#'
  })
}
