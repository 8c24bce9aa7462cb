// Ids and times are the same at each run, so that answers repeat to the byte.

export const createdSeconds = 1_750_000_000

export function makeId(prefix: string, number: number): string {
  return `${prefix}${String(number).padStart(24, '0')}`
}
