/** One list behind another. Most are empty, and what is not is not copied: questions about values are asked by the million. */
export function joined<T>(left: readonly T[], right: readonly T[]): readonly T[] {
  if (right.length === 0) return left
  return left.length === 0 ? right : [...left, ...right]
}
