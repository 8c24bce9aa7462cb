module.exports = function quote(argument) {
  return "'" + String(argument).replace(/'/g, "'\\''") + "'"
}
