// Pug: `!{…}`, `!= …` behind a tag or alone, and attributes by `!=` write as they are.

import { calledWith, type Include, Names, type Output, pathsOf, type TemplateOutputs } from './output.js'

const inText = /!\{([^{}]{1,300})\}/g
const inAttribute = /[\w:@-]+\s*!=\s*([^\s,()'"]{1,200})/g
const ofLine = /^\s*(?:[\w.#:-]+(?:\([^()]{0,500}\))?)?!=\s*(.{1,300})$/
/** `if a != b` compares. */
const statement = /^\s*(?:(?:if|else|unless|while|case|when|each|for|mixin|block|extends)\b|-|\/\/)/
const loop = /^\s*(?:each|for)\s+([\w$]+)(?:\s*,\s*[\w$]+)?\s+in\s+([\w$.[\]]+)/

export function pugOutputs(text: string, given: ReadonlyMap<string, readonly string[]>): TemplateOutputs {
  const names = new Names(given)
  const outputs: Output[] = []
  const includes: Include[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const [, element = '', list = ''] = loop.exec(line) ?? []
    const path = names.path(list)
    if (path !== undefined) names.set(element, [...path, '*'])
    const include = /^\s*include\s+([^\s:]{1,200})\s*$/.exec(line)?.[1]
    if (include !== undefined) includes.push({ name: include, given: names.copy() })
    const layout = /^extends?\s+([^\s]{1,200})\s*$/.exec(line)?.[1]
    if (layout !== undefined) includes.push({ name: layout, given })
    outputs.push(...outputsOf(line, start, names))
    start += line.length + 1
  }
  return { outputs, includes }
}

function outputsOf(line: string, start: number, names: Names): Output[] {
  if (statement.test(line)) return []
  const whole = ofLine.exec(line)
  const written =
    whole === null
      ? [...line.matchAll(inText), ...line.matchAll(inAttribute)].map((match) => ({
          code: match[1] ?? '',
          from: match.index,
          length: match[0].length,
        }))
      : [{ code: whole[1] ?? '', from: line.search(/\S/), length: line.trim().length }]
  return written.flatMap(({ code, from, length }) => {
    const called = calledWith(names, code)
    if (called !== undefined) return [{ ...called, isDeep: false, start: start + from, end: start + from + length }]
    const { paths, isDeep } = pathsOf(names, code)
    return paths.map((path) => ({ path, isDeep, start: start + from, end: start + from + length }))
  })
}
