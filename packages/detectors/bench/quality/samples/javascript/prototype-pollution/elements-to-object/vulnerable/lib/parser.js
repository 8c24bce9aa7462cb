const tokens = /<(\/?)([\w:-]+)\s*>|([^<]+)/g

exports.toObject = function (text) {
  const root = {}
  const stack = [root]
  let name = null
  for (const [, slash, tag, content] of text.matchAll(tokens)) {
    const parent = stack[stack.length - 1]
    if (tag && slash) {
      stack.pop()
    } else if (tag) {
      name = tag
      if (!parent[tag]) parent[tag] = {}
      stack.push(parent[tag])
    } else if (name && content.trim() !== '') {
      parent[name + '$text'] = content.trim()
    }
  }
  return root
}
