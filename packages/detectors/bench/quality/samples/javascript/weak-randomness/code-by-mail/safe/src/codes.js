import { randomInt } from 'node:crypto'

const draw = (limit) => randomInt(limit)

export function oneTimeCode(length = 6) {
  return Array.from({ length }, () => draw(10)).join('')
}
