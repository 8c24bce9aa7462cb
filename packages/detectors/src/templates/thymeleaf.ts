// Thymeleaf: `th:utext="${…}"` and `[(${…})]` write as they are. An element of `th:each` has a name from there on.

import { type Include, Names, type Output, type TemplateOutputs } from './output.js'

const attribute =
  /\b(?:th:|data-th-)(utext|each|with)\s{0,4}=\s{0,4}"([^"]{1,500})"|\[\(([^()\n]{1,300}(?:\([^()\n]{0,100}\)[^()\n]{0,100}){0,3})\)\]/g
const variable = /[$*]\{\s{0,4}([^{}]{1,300}?)\s{0,4}\}/g

export function thymeleafOutputs(text: string, given: ReadonlyMap<string, readonly string[]>): TemplateOutputs {
  const names = new Names(given)
  const outputs: Output[] = []
  const includes: Include[] = []
  for (const match of text.matchAll(attribute)) {
    const [whole, kind, value = '', inline] = match
    if (kind === 'each') readLoop(value, names)
    else if (kind === 'with') readNames(value, names)
    else
      for (const [, written = ''] of (inline ?? value).matchAll(variable)) {
        const path = pathOf(written, names)
        if (path !== undefined)
          outputs.push({ path, isDeep: false, start: match.index, end: match.index + whole.length })
      }
  }
  return { outputs, includes }
}

/** `review, at : ${book.reviews}` */
function readLoop(written: string, names: Names): void {
  const [, element = '', list = ''] = /^\s*(\w+)(?:\s*,\s*\w+)?\s*:\s*[$*]\{\s*([^{}]+?)\s*\}\s*$/.exec(written) ?? []
  const path = pathOf(list, names)
  if (element !== '' && path !== undefined) names.set(element, [...path, '*'])
}

/** `author=${book.author}` */
function readNames(written: string, names: Names): void {
  for (const [, name = '', value = ''] of written.matchAll(
    /(\w{1,80})\s{0,4}=\s{0,4}[$*]\{\s{0,4}([^{}]{1,200}?)\s{0,4}\}/g,
  )) {
    const path = pathOf(value, names)
    if (path !== undefined) names.set(name, path)
  }
}

/** `book.title`, `book.getTitle()`; what a utility of the library makes of it is not known. */
function pathOf(written: string, names: Names): readonly string[] | undefined {
  const plain = written.replaceAll(
    /\.get([A-Z])(\w*)\(\)/g,
    (_, first: string, rest: string) => `.${first.toLowerCase()}${rest}`,
  )
  return plain.includes('#') ? undefined : names.path(plain)
}
