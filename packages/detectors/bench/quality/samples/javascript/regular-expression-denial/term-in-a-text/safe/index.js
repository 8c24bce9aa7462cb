const escapeExpression = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function parts(text, term) {
  if (!term) return [{ text, isMarked: false }]
  const expression = new RegExp('(' + escapeExpression(term) + ')', 'gi')
  return text
    .split(expression)
    .filter(Boolean)
    .map((part) => ({ text: part, isMarked: part.toLowerCase() === term.toLowerCase() }))
}

module.exports = { parts }
