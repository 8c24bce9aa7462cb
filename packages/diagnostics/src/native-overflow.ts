/**
 * Whether the thread's own stack was used up. The second form is how V8 says it of a regular expression that it meets there for the
 * first time.
 */
export function isNativeOverflow(thrown: unknown): boolean {
  if (thrown instanceof RangeError) return thrown.message.includes('call stack')
  return thrown instanceof SyntaxError && thrown.message.endsWith('Stack overflow')
}
