exports.decode = function (text) {
  var first = text.charAt(0)
  if ((first === '"' || first === "'") && text.charAt(text.length - 1) === first) {
    return text.slice(1, -1)
  }
  switch (text) {
    case 'true':
    case 'yes':
      return true
    case 'false':
    case 'no':
      return false
    case 'null':
      return null
    default:
      return text
  }
}

exports.encode = function (value) {
  if (typeof value === 'string' && value.trim() !== value) {
    return '"' + value + '"'
  }
  return String(value)
}
