// A page of JSP as Java code of the same length, so that each place in it is one of the page: scriptlets stay, text goes, and what is
// written into the page without being escaped is given to the function `$`. `<c:out>` and other tags escape what they show.

const markers =
  /<%--[\s\S]*?(?:--%>|$)|<%@[\s\S]*?(?:%>|$)|<%!([\s\S]*?)(?:%>|$)|<%=([\s\S]*?)(?:%>|$)|<%([\s\S]*?)(?:%>|$)|<c:forEach\b([^>]{0,1000})>|<\/c:forEach>|<\/?\w{1,20}:\w{1,40}\b[^>]{0,2000}>|[$#]\{([^}]{0,1000})\}/g

export interface Page {
  /** As long as the page, with the same line breaks. */
  readonly code: string
  /** Classes and packages of its `import` attributes. */
  readonly imports: readonly string[]
}

export function pageAsJava(text: string): Page {
  const code: string[] = []
  const imports: string[] = []
  let end = 0
  for (const match of text.matchAll(markers)) {
    code.push(between(text.slice(end, match.index)))
    code.push(marked(match, imports))
    end = match.index + match[0].length
  }
  code.push(between(text.slice(end)))
  return { code: code.join(''), imports }
}

/** Text is nothing; it ends the statement before it. */
function between(text: string): string {
  return blank(text).replace(/^ /, ';')
}

function blank(text: string): string {
  return text.replaceAll(/[^\n\r]/g, ' ')
}

function marked(match: RegExpMatchArray, imports: string[]): string {
  const [whole, declared, shown, scriptlet, loop, expression] = match
  if (declared !== undefined) return padded(`   ${declared}`, whole)
  if (shown !== undefined) return padded(` $(${shown});`, whole)
  if (scriptlet !== undefined) return padded(`  ${scriptlet}`, whole)
  if (loop !== undefined) return padded(loopHead(loop), whole)
  if (expression !== undefined) return isHarmless(expression) ? blank(whole) : padded(call(expression), whole)
  if (whole === '</c:forEach>') return padded('}', whole)
  if (whole.startsWith('<%@')) imports.push(...importsOf(whole))
  return /\bescapeXml\s*=\s*["']false/.test(whole) ? unescapedTag(whole) : blank(whole)
}

/** The code at the beginning, and no longer than what it stands for. */
function padded(code: string, whole: string): string {
  return code.length > whole.length ? blank(whole) : code + blank(whole.slice(code.length))
}

function call(expression: string): string {
  return `$(${expression.replaceAll("'", '"')})`
}

/** Functions of the tag library that escape, and conditions, write nothing that does harm. */
function isHarmless(expression: string): boolean {
  return /\bfn:(?:escapeXml|length)\b|\bempty\b|\?|\b(?:eq|ne|lt|gt|le|ge|and|or|not)\b/.test(expression)
}

/** A tag that is told not to escape shows what its expression says. */
function unescapedTag(whole: string): string {
  const found = /[$#]\{([^}]{0,1000})\}/.exec(whole)
  if (found === null) return blank(whole)
  const shown = call(found[1] ?? '')
  return blank(whole.slice(0, found.index)) + shown + between(whole.slice(found.index + shown.length))
}

/** `<c:forEach items="${cart}" var="item">` */
function loopHead(attributes: string): string {
  const [, items] = /\bitems\s*=\s*["'][$#]\{([^}]{0,500})\}/.exec(attributes) ?? []
  const [, name] = /\bvar\s*=\s*["'](\w{1,80})["']/.exec(attributes) ?? []
  return items === undefined || name === undefined ? '{' : `for(var ${name}:${items}){`
}

function importsOf(directive: string): string[] {
  const [, list = ''] = /\bimport\s*=\s*["']([^"']{1,2000})["']/.exec(directive) ?? []
  return list.split(',').flatMap((each) => each.trim() || [])
}
