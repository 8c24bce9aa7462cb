// Nunjucks: `{{ … | safe }}` writes as it is, and all does where `autoescape` is off.

import { type Include, Names, type Output, type TemplateOutputs } from './output.js'

const tag = /\{\{-?\s*([^{}]{1,300}?)\s*-?\}\}|\{%-?\s*([^{}%]{1,300}?)\s*-?%\}/g

export function nunjucksOutputs(text: string, given: ReadonlyMap<string, readonly string[]>): TemplateOutputs {
  const names = new Names(given)
  const outputs: Output[] = []
  const includes: Include[] = []
  let isEscaped = true
  for (const match of text.matchAll(tag)) {
    const [whole, shown, statement = ''] = match
    if (shown === undefined) {
      if (/^autoescape\s+false/.test(statement)) isEscaped = false
      else if (/^endautoescape/.test(statement)) isEscaped = true
      readStatement(statement, names, includes)
      continue
    }
    const [value = '', ...filters] = shown.split('|').map((part) => part.trim())
    const path = names.path(value)
    if (path === undefined || !isWrittenAsItIs(filters, isEscaped)) continue
    outputs.push({ path, isDeep: filters.includes('dump'), start: match.index, end: match.index + whole.length })
  }
  return { outputs, includes }
}

function isWrittenAsItIs(filters: readonly string[], isEscaped: boolean): boolean {
  if (filters.some((filter) => /^(?:e|escape|forceescape|striptags|urlencode|int|float|length)\b/.test(filter)))
    return false
  return !isEscaped || filters.includes('safe')
}

function readStatement(statement: string, names: Names, includes: Include[]): void {
  const [, element = '', list = ''] = /^for\s+([\w$]+)\s+in\s+([\w$.[\]]+)/.exec(statement) ?? []
  const elements = names.path(list)
  if (elements !== undefined) names.set(element, [...elements, '*'])
  const [, name = '', value = ''] = /^set\s+([\w$]+)\s*=\s*([\w$.[\]]+)$/.exec(statement) ?? []
  const path = names.path(value)
  if (path !== undefined) names.set(name, path)
  const layout = /^extends\s+["']([^"']{1,200})["']/.exec(statement)?.[1]
  if (layout !== undefined) includes.push({ name: layout, given: names.copy() })
  const include = /^include\s+["']([^"']{1,200})["']/.exec(statement)?.[1]
  if (include !== undefined) includes.push({ name: include, given: names.copy() })
}
