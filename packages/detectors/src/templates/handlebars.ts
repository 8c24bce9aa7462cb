// Handlebars: `{{{ … }}}` and `{{& … }}` write as they are. Blocks change what a name means; what a helper gives is not known.

import type { Include, Output, TemplateOutputs } from './output.js'

const tag = /\{\{\{~?\s*([^{}]{1,300}?)\s*~?\}\}\}|\{\{~?\s*([#/&>^]?)\s*([^{}]{1,300}?)\s*~?\}\}/g

export function handlebarsOutputs(text: string, given: ReadonlyMap<string, readonly string[]>): TemplateOutputs {
  const contexts: (readonly string[])[] = [given.get('this') ?? []]
  const aliases = new Map<string, readonly string[]>()
  const blocks: { readonly name: string; readonly isContext: boolean }[] = []
  const outputs: Output[] = []
  const includes: Include[] = []
  const show = (written: string, { index, 0: whole }: RegExpExecArray): void => {
    const [, by, given] = /^([A-Za-z_][\w-]*)\s+([\w$@./-]+)(?:\s|$)/.exec(written) ?? []
    const path = pathIn(given ?? written, contexts, aliases)
    if (path !== undefined && path.length > 0)
      outputs.push({
        ...{ path, isDeep: false, start: index, end: index + whole.length },
        ...(by === undefined ? {} : { by }),
      })
  }
  for (const match of text.matchAll(tag)) {
    const [, raw, kind = '', content = ''] = match
    if (raw !== undefined) show(raw, match)
    else if (kind === '&') show(content, match)
    else if (kind === '>') includes.push(partialOf(content, contexts, aliases))
    else if (kind === '#') {
      const [name = '', value = ''] = content.split(/\s+/)
      const path = name === 'each' || name === 'with' ? pathIn(value, contexts, aliases) : undefined
      blocks.push({ name, isContext: path !== undefined })
      if (path !== undefined) contexts.push(name === 'each' ? [...path, '*'] : path)
      const alias = / as \|\s*([\w$]+)/.exec(content)?.[1]
      if (alias !== undefined && path !== undefined) aliases.set(alias, name === 'each' ? [...path, '*'] : path)
    } else if (kind === '/' && blocks.pop()?.isContext === true) contexts.pop()
  }
  return { outputs, includes }
}

function partialOf(
  content: string,
  contexts: readonly (readonly string[])[],
  aliases: ReadonlyMap<string, readonly string[]>,
): Include {
  const [name = '', value = ''] = content.split(/\s+/)
  const path = value === '' || value.includes('=') ? contexts.at(-1) : pathIn(value, contexts, aliases)
  return { name: name.replaceAll(/['"]/g, ''), given: new Map([['this', path ?? []]]) }
}

function pathIn(
  written: string,
  contexts: readonly (readonly string[])[],
  aliases: ReadonlyMap<string, readonly string[]>,
): readonly string[] | undefined {
  // Two words are a helper and what it is given.
  if (!/^(?:\.\.\/|@root\.)*(?:this|\.|[\w$-]+)(?:[./][\w$-]+)*$/.test(written)) return undefined
  const up = written.split('../').length - 1
  const name = written.replaceAll('../', '')
  const context = name.startsWith('@root.') ? [] : (contexts.at(-1 - up) ?? [])
  const parts = name
    .replace(/^@root\.|^this(?:[./]|$)|^\.$/, '')
    .split(/[./]/)
    .filter((part) => part !== '')
  const alias = aliases.get(parts[0] ?? '')
  return alias === undefined ? [...context, ...parts] : [...alias, ...parts.slice(1)]
}
