// Numbers with a fixed count of decimals, as the original prints them: a tie goes to the even digit.

export function fixed(value: number, decimals: number): string {
  const text = value.toFixed(decimals)
  const exact = value.toFixed(Math.min(100, decimals + 60))
  const isTie = /^50*$/.test(exact.slice(exact.indexOf('.') + 1 + decimals))
  if (!isTie) return text
  const below = exact.slice(0, exact.indexOf('.') + (decimals === 0 ? 0 : 1 + decimals))
  return Number(below.at(-1)) % 2 === 0 ? below : text
}
