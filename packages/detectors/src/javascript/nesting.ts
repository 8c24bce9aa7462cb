// Texts that the parser must not be given, because its time doubles with each level of them. Measured: where `<`
// begins an expression the parser reads what follows as a generic function, as an element and as an assertion, and again inside:
// 2^n steps for n levels of `<T>f(`. Reads characters only, without regard to strings and comments: an estimate from above.

/** What the doubled steps may sum up to: about two seconds of the parser. Levels below the first few cost nothing here. */
const mostDoubledSteps = 2 ** 15
const freeLevels = 4

interface Level {
  /** A `<` began an expression since the last separator. */
  begins: boolean
  /** The bracket itself stands behind one. */
  readonly isDoubled: boolean
}

/** Why the text is refused, in words. */
export function nestingFault(text: string): string | undefined {
  const levels: Level[] = [{ begins: false, isDoubled: false }]
  let doubled = 0
  let steps = 0
  for (let at = 0; at < text.length; at += 1) {
    const level = levels[levels.length - 1]
    if (level === undefined) break
    switch (text.charCodeAt(at)) {
      case openParenthesis:
      case openBracket:
      case openBrace:
        levels.push({ begins: false, isDoubled: level.begins })
        if (level.begins) doubled += 1
        if (doubled > freeLevels) steps += level.begins ? 2 ** doubled : 0
        if (steps > mostDoubledSteps) return 'nested so that reading it would take too long'
        break
      case closeParenthesis:
      case closeBracket:
      case closeBrace:
        if (levels.length > 1 && levels.pop()?.isDoubled) doubled -= 1
        break
      case semicolon:
      case comma:
        level.begins = false
        break
      case less:
        level.begins ||= beginsExpression(text, at)
    }
  }
  return undefined
}

/** Whether what stands before can not be the left side of a comparison or the name of something generic. */
function beginsExpression(text: string, at: number): boolean {
  let before = at - 1
  while (before >= 0 && text.charCodeAt(before) <= 32) before -= 1
  if (before < 0 || !/[\w$)\]"'`]/.test(text.charAt(before))) return true
  return /\b(?:await|typeof|void|delete|new|in|of|yield|return|case|throw|else|do|async|default|extends)$/.test(
    text.slice(Math.max(0, before - 10), before + 1),
  )
}

const openParenthesis = 40
const closeParenthesis = 41
const comma = 44
const semicolon = 59
const less = 60
const openBracket = 91
const closeBracket = 93
const openBrace = 123
const closeBrace = 125
