const draw = (limit) => Math.floor(Math.random() * limit)

export function oneTimeCode(length = 6) {
  return Array.from({ length }, () => draw(10)).join('')
}
