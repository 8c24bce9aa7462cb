// Shrinks a program as long as a property of it stays: pieces of its tokens are dropped, groups in brackets give way to what they hold.

const token =
  /"(?:\\.|[^"\\\n])*"|'(?:\\.[^']*|[^'\\])'|`[^`]*`|\$?[A-Za-z_][\w$]*|\d[\d_]*(?:\.\d+)?(?:e[+-]?\d+)?|\n|[^\S\n]+|#\{|=>|==|!=|<=|>=|\.\.=|\.\.|&&|\|\||\?\?|::|[-+*/%&|^]=|[\s\S]/gu

const opening = '([{#{'
const closing = ')]}'

export function tokenize(text: string): string[] {
  return text.match(token) ?? []
}

/** `stays` answers for many candidates at once, which a slow judge can then look at together. */
export async function minimise(
  text: string,
  stays: (candidates: readonly string[]) => Promise<number>,
  maxRounds = 400,
): Promise<string> {
  let best = text
  for (let round = 0; round < maxRounds; round++) {
    const candidates = [...new Set(smaller(tokenize(best)))].filter((candidate) => candidate.length < best.length)
    let found = -1
    for (let start = 0; start < candidates.length && found < 0; start += 40) {
      const index = await stays(candidates.slice(start, start + 40))
      if (index >= 0) found = start + index
    }
    const next = candidates[found]
    if (next === undefined) return best
    best = next
  }
  return best
}

/** Big cuts first. */
function* smaller(tokens: readonly string[]): Generator<string> {
  const count = tokens.length
  for (let size = count >> 1; size >= 1; size = size > 8 ? size >> 1 : size - 1) {
    for (let start = 0; start < count; start += Math.max(1, size >> 2)) {
      yield [...tokens.slice(0, start), ...tokens.slice(start + size)].join('')
    }
  }
  yield* unwrapped(tokens)
  for (const [index, text] of tokens.entries()) {
    for (const simple of ['1', '()']) {
      if (text.length > simple.length && /^[\w"]/.test(text)) yield replaced(tokens, index, index, simple)
    }
  }
}

function* unwrapped(tokens: readonly string[]): Generator<string> {
  const open: number[] = []
  for (const [index, text] of tokens.entries()) {
    if (opening.includes(text)) open.push(index)
    if (!closing.includes(text)) continue
    const start = open.pop()
    if (start === undefined) continue
    yield replaced(tokens, start, index, '')
    yield replaced(tokens, start, index, '1')
    yield replaced(tokens, start, index, tokens.slice(start + 1, index).join(''))
    yield tokens.slice(start + 1, index).join('')
    const before = tokens.slice(0, start).findLastIndex((piece) => !/^[\w$.]/.test(piece)) + 1
    yield replaced(tokens, before, index, '1')
    yield replaced(tokens, before, index, '')
  }
}

function replaced(tokens: readonly string[], from: number, to: number, by: string): string {
  return [...tokens.slice(0, from), by, ...tokens.slice(to + 1)].join('')
}
