// FLOAT: a box, because `1.0` is not `1`. Comparison is Rhai's fuzzy one (reference section 2).

export class Float {
  readonly value: number

  constructor(value: number) {
    this.value = value
  }

  copy(): this {
    return this
  }
}

const epsilon = 2.220446049250313e-16

function scale(x: number, y: number): number {
  return x * y === 0 ? 1 : Math.max(Math.abs(x), Math.abs(y))
}

export function floatEquals(x: number, y: number): boolean {
  return Math.abs(x - y) / scale(x, y) <= epsilon
}

export function floatDiffers(x: number, y: number): boolean {
  return Math.abs(x - y) / scale(x, y) > epsilon
}

export function floatGreater(x: number, y: number): boolean {
  return (x - y) / scale(x, y) > epsilon
}

export function floatGreaterOrEqual(x: number, y: number): boolean {
  return (x - y) / scale(x, y) > -epsilon
}

export function floatLess(x: number, y: number): boolean {
  return (y - x) / scale(x, y) > epsilon
}

export function floatLessOrEqual(x: number, y: number): boolean {
  return (y - x) / scale(x, y) > -epsilon
}

/** Shortest round-trip digits and decimal exponent: value = 0.d1d2d3… × 10^point. */
function digitsOf(magnitude: number): { digits: string; point: number } {
  const [mantissa = '', exponent = '0'] = magnitude.toExponential().split('e')
  return { digits: mantissa.replace('.', ''), point: Number(exponent) + 1 }
}

function plain(digits: string, point: number): string {
  if (point <= 0) return `0.${'0'.repeat(-point)}${digits}`
  if (point >= digits.length) return `${digits}${'0'.repeat(point - digits.length)}.0`
  return `${digits.slice(0, point)}.${digits.slice(point)}`
}

function scientific(digits: string, point: number): string {
  const fraction = digits.length > 1 ? `.${digits.slice(1)}` : ''
  return `${digits.slice(0, 1)}${fraction}e${point - 1}`
}

function special(value: number): string | undefined {
  if (Number.isNaN(value)) return 'NaN'
  if (value === Number.POSITIVE_INFINITY) return 'inf'
  if (value === Number.NEGATIVE_INFINITY) return '-inf'
  return undefined
}

/** The form of `print` and `to_string`. */
export function floatText(value: number): string {
  const name = special(value)
  if (name !== undefined) return name
  if (value === 0) return '0.0'
  const magnitude = Math.abs(value)
  const sign = value < 0 ? '-' : ''
  const { digits, point } = digitsOf(magnitude)
  const isExponential = magnitude > 9999999827968 || magnitude < 9.9999998245167e-14
  return sign + (isExponential ? scientific(digits, point) : plain(digits, point))
}

/** The form of `debug` and of elements inside containers. */
export function floatDebugText(value: number): string {
  const name = special(value)
  if (name !== undefined) return name
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0'
  const magnitude = Math.abs(value)
  const sign = value < 0 ? '-' : ''
  const { digits, point } = digitsOf(magnitude)
  return sign + (magnitude >= 1e16 || magnitude < 1e-4 ? scientific(digits, point) : plain(digits, point))
}
