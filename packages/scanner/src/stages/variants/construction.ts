// The construction of a confirmed flaw as a pattern that finds it in other places: what is called stays, what it is called with may be
// named otherwise. By text, so that it works for every language that a model reads.

/** One part of a line. */
type Token =
  | { readonly kind: 'word'; readonly text: string; readonly isCalled: boolean }
  /** `isBuilt`: a template with something put in. */
  | { readonly kind: 'string'; readonly isBuilt: boolean }
  | { readonly kind: 'number' }
  | { readonly kind: 'sign'; readonly text: string }

const tokenPattern =
  /(?<string>'(?:[^'\\\n]|\\.){0,400}'|"(?:[^"\\\n]|\\.){0,400}"|`(?:[^`\\\n]|\\.){0,400}`)|(?<word>[A-Za-z_$][\w$]{0,100})|(?<number>\d[\w.]{0,30})|(?<space>\s+)|(?<sign>[^\s\w$])/g

/** Words that every line has. */
const keywords = new Set(
  'const let var return await async new if else for while do of in function throw try catch typeof delete void yield def self this import from as with lambda not and or is None True False true false null undefined class extends public private static final int string boolean'.split(
    ' ',
  ),
)
const mostTokens = 40
const shortestName = 3

/** A regular expression of RE2 for one line; nothing where the text says too little to be looked for. */
export function constructionPattern(quote: string): string | undefined {
  const tokens = tokensOf(quote)
  if (tokens === undefined || !tokens.some(isTelling)) return undefined
  return tokens.map((token, index) => patternOf(token, tokens[index + 1])).join('\\s*')
}

/** What the construction calls: a text that every place of it has. */
export function tellingName(quote: string): string | undefined {
  return tokensOf(quote)?.flatMap((token) => (isTelling(token) ? [token.text] : []))[0]
}

function tokensOf(quote: string): Token[] | undefined {
  const tokens: Token[] = []
  const text = quote.trim()
  for (const match of text.matchAll(tokenPattern)) {
    const { string, word, number, sign } = match.groups ?? {}
    if (string !== undefined) tokens.push({ kind: 'string', isBuilt: string.startsWith('`') && string.includes('${') })
    else if (number !== undefined) tokens.push({ kind: 'number' })
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign })
    else if (word !== undefined) {
      const isCalled = /^\s*\(/.test(text.slice(match.index + word.length, match.index + word.length + 20))
      tokens.push({ kind: 'word', text: word, isCalled })
    }
    if (tokens.length > mostTokens) return undefined
  }
  return tokens
}

/** A call of something that has a name of its own. */
function isTelling(token: Token): token is Extract<Token, { kind: 'word' }> {
  return token.kind === 'word' && token.isCalled && token.text.length >= shortestName && !keywords.has(token.text)
}

function patternOf(token: Token, next: Token | undefined): string {
  switch (token.kind) {
    case 'string':
      return token.isBuilt ? '`[^`]*\\$\\{[^`]*`' : `(?:'[^']*'|"[^"]*"|\`[^\`]*\`)`
    case 'number':
      return String.raw`\d[\w.]*`
    case 'sign':
      return token.text.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`)
    case 'word': {
      const isFixed = token.isCalled || keywords.has(token.text)
      const word = isFixed ? String.raw`\b${token.text.replaceAll('$', String.raw`\$`)}` : String.raw`[A-Za-z_$][\w$]*`
      return next?.kind === 'word' ? String.raw`${word}\s` : word
    }
  }
}
