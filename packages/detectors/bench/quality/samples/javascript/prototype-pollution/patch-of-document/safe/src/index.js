import { tokensOf } from './pointer.js'

export function applyPatch(document, operations) {
  for (const { op, path, value } of operations) {
    const tokens = tokensOf(path)
    const last = tokens.pop()
    const parent = walk(document, tokens)
    if (op === 'remove') Reflect.deleteProperty(parent, last)
    else if (Array.isArray(parent)) parent.splice(last === '-' ? parent.length : Number(last), op === 'add' ? 0 : 1, value)
    else parent[last] = value
  }
  return document
}

function walk(document, tokens) {
  return tokens.reduce((node, token) => {
    if (node === undefined) throw new Error(`there is nothing at ${token}`)
    return node[token]
  }, document)
}
