module.exports = function getter(property) {
  return new Function('object', 'return object.' + property)
}
