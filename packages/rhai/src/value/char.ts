// CHAR: one Unicode scalar value, distinct from a string of one. ASCII ones are interned, so equal ones are mostly identical.

export class Char {
  readonly codePoint: number

  constructor(codePoint: number) {
    this.codePoint = codePoint
  }

  copy(): this {
    return this
  }

  get text(): string {
    return String.fromCodePoint(this.codePoint)
  }
}

const ascii: readonly Char[] = Array.from({ length: 128 }, (_, codePoint) => new Char(codePoint))

export function charOf(codePoint: number): Char {
  return ascii[codePoint] ?? new Char(codePoint)
}
