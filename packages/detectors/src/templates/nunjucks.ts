// Nunjucks, Jinja and the templates of Django and Tornado: `{{ … | safe }}` and `{% raw … %}` write as it is, and all does where `autoescape`
// is off.

import { type Include, Names, type Output, type TemplateOutputs } from './output.js'

/** Filters that escape, leave no markup or nothing but a number, and those that say by their name that they clean. */
const harmless =
  /^(?:e|escape|force_?escape|striptags|urlencode|slugify|int|float|length|count|round|filesizeformat|date|time|tojson|escapejs|json_script|linebreaks|linebreaksbr|urlize|xmlattr)\b|sanitiz|clean|bleach|purif|nh3|escape/i
const tag = /\{\{-?\s*([^{}]{1,300}?)\s*-?\}\}|\{%-?\s*([^{}%]{1,300}?)\s*-?%\}/g

export function nunjucksOutputs(text: string, given: ReadonlyMap<string, readonly string[]>): TemplateOutputs {
  const names = new Names(given)
  const outputs: Output[] = []
  const includes: Include[] = []
  let isEscaped = true
  for (const match of text.matchAll(tag)) {
    const [whole, shown, statement = ''] = match
    if (shown === undefined) {
      if (/^autoescape\s+(?:false|off|None)\b/i.test(statement)) isEscaped = false
      else if (/^endautoescape/.test(statement)) isEscaped = true
      readStatement(statement, names, includes)
      const path = names.path(/^raw\s+(\S.*)$/.exec(statement)?.[1] ?? '')
      if (path !== undefined) outputs.push({ path, isDeep: false, start: match.index, end: match.index + whole.length })
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
  if (filters.some((filter) => harmless.test(filter))) return false
  return !isEscaped || filters.includes('safe') || filters.includes('safeseq')
}

function readStatement(statement: string, names: Names, includes: Include[]): void {
  const [, element = '', list = ''] = /^for\s+([\w$]+)\s+in\s+([\w$.[\]]+)/.exec(statement) ?? []
  // What Django asks a relation for is all that it leads to.
  const elements = names.path(list.replace(/\.all$/, ''))
  if (elements !== undefined) names.set(element, [...elements, '*'])
  const [, name = '', value = ''] = /^set\s+([\w$]+)\s*=\s*([\w$.[\]]+)$/.exec(statement) ?? []
  const path = names.path(value)
  if (path !== undefined) names.set(name, path)
  const layout = /^extends\s+["']([^"']{1,200})["']/.exec(statement)?.[1]
  if (layout !== undefined) includes.push({ name: layout, given: names.copy() })
  const include = /^include\s+["']([^"']{1,200})["']/.exec(statement)?.[1]
  if (include !== undefined) includes.push({ name: include, given: names.copy() })
}
