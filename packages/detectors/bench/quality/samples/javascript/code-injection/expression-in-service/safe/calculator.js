const { evaluate } = require('mathjs')
module.exports = {
  evaluate(formula) {
    return evaluate(formula)
  },
}
