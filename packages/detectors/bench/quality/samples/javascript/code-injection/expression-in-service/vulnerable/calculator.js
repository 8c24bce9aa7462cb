module.exports = {
  evaluate(formula) {
    return new Function('return ' + formula)()
  },
}
