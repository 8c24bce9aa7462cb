// EJS: `<%- … %>` writes as it is. Loops and `include` are read off the tags; other statements are not followed.

import { calledWith, type Include, Names, type Output, pathsOf, type TemplateOutputs } from './output.js'

const tag = /<%([-=_#]?)([\s\S]{0,1000}?)[-_]?%>/g
const loop =
  /(?:([\w$.[\]]+)\.(?:forEach|map)\(\s*(?:async\s*)?(?:function\s*)?\(?\s*([\w$]+)|\bfor\s*\(\s*(?:const|let|var)\s+([\w$]+)\s+of\s+([\w$.[\]]+))/
const included = /^\s*(?:await\s+)?include\(\s*(['"`])([^'"`]{1,200})\1\s*(?:,\s*\{([^{}]{0,500})\})?/

export function ejsOutputs(text: string, given: ReadonlyMap<string, readonly string[]>): TemplateOutputs {
  const names = new Names(given)
  const outputs: Output[] = []
  const includes: Include[] = []
  for (const match of text.matchAll(tag)) {
    const [whole, kind = '', code = ''] = match
    const include = included.exec(code)
    if (kind === '-' && include !== null)
      includes.push({ name: include[2] ?? '', given: givenTo(names, include[3] ?? '') })
    else if (kind === '-') {
      const called = calledWith(names, code)
      if (called !== undefined)
        outputs.push({ ...called, isDeep: false, start: match.index, end: match.index + whole.length })
      const { paths, isDeep } = pathsOf(names, code)
      for (const path of paths) outputs.push({ path, isDeep, start: match.index, end: match.index + whole.length })
    } else if (kind === '' || kind === '_') readLoop(names, code)
  }
  return { outputs, includes }
}

function readLoop(names: Names, code: string): void {
  const [, list = '', element = '', each = '', all = ''] = loop.exec(code) ?? []
  const path = names.path(list === '' ? all : list)
  if (path !== undefined) names.set(element === '' ? each : element, [...path, '*'])
}

/** `{ title: page.title, user }` of an include. */
function givenTo(names: Names, entries: string): ReadonlyMap<string, readonly string[]> {
  const given = new Map(names.copy())
  for (const entry of entries.split(',')) {
    const [, name = '', value = name] = /^\s*([\w$]+)\s*(?::\s*([\w$.[\]]+)\s*)?$/.exec(entry) ?? []
    const path = names.path(value)
    if (name !== '' && path !== undefined) given.set(name, path)
  }
  return given
}
