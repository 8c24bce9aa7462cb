module.exports = function getter(property) {
  const parts = property.split('.')
  return (object) => parts.reduce((value, part) => (value == null ? value : value[part]), object)
}
