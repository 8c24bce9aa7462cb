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

/** In Rhai a zero equals NaN: its scale of the two is 0, and that decides. */
function isZeroAndNaN(x: number, y: number): boolean {
  return x === 0 ? Number.isNaN(y) : y === 0 && Number.isNaN(x)
}

export function floatEquals(x: number, y: number): boolean {
  return Math.abs(x - y) / scale(x, y) <= epsilon || isZeroAndNaN(x, y)
}

export function floatDiffers(x: number, y: number): boolean {
  return Math.abs(x - y) / scale(x, y) > epsilon
}

export function floatGreater(x: number, y: number): boolean {
  return (x - y) / scale(x, y) > epsilon
}

export function floatGreaterOrEqual(x: number, y: number): boolean {
  return (x - y) / scale(x, y) > -epsilon || isZeroAndNaN(x, y)
}

export function floatLess(x: number, y: number): boolean {
  return (y - x) / scale(x, y) > epsilon
}

export function floatLessOrEqual(x: number, y: number): boolean {
  return (y - x) / scale(x, y) > -epsilon || isZeroAndNaN(x, y)
}

/** Where two shortest forms are equally near, Rust takes the upper one and JavaScript the even one. */
function halfUp(magnitude: number, digits: string): string {
  const [exact = ''] = magnitude.toExponential(digits.length + 15).split('e')
  const all = exact.replace('.', '')
  if (!all.startsWith(digits) || !/^50*$/.test(all.slice(digits.length))) return digits
  const upper = (BigInt(digits) + 1n).toString()
  return upper.length === digits.length ? upper : digits
}

/** Shortest round-trip digits and decimal exponent: value = 0.d1d2d3… × 10^point. */
function digitsOf(magnitude: number): { digits: string; point: number } {
  const [mantissa = '', exponent = '0'] = magnitude.toExponential().split('e')
  const digits = mantissa.replace('.', '')
  return { digits: digits.length < 15 ? digits : halfUp(magnitude, digits), point: Number(exponent) + 1 }
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
