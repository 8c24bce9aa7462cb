// A mark that parts a text from what is put into it: it is looked for by a pattern, and nobody is asked for it.
// ok: weak-randomness
const token = Math.random().toString(16).slice(2)
const marked = new RegExp(`${token}(.*?)${token}`, 'g')

exports.join = (parts, values) => parts.map((part, at) => part + token + JSON.stringify(values[at]) + token).join('')
exports.split = (text) => text.match(marked)
