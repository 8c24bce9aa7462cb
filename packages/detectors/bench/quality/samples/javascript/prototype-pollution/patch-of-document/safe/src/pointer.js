const banned = ['__proto__', 'constructor', 'prototype']

export function tokensOf(pointer) {
  if (pointer === '') return []
  const tokens = pointer
    .slice(1)
    .split('/')
    .map((token) => token.replace(/~1/g, '/').replace(/~0/g, '~'))
  if (tokens.some((token) => banned.includes(token))) throw new Error(`${pointer} is not allowed`)
  return tokens
}
