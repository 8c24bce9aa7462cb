// Which templates are read, by the ends of their names.

import { ejsOutputs } from './ejs.js'
import { handlebarsOutputs } from './handlebars.js'
import { nunjucksOutputs } from './nunjucks.js'
import type { TemplateOutputs } from './output.js'
import { pugOutputs } from './pug.js'
import { thymeleafOutputs } from './thymeleaf.js'

type Read = (text: string, given: ReadonlyMap<string, readonly string[]>) => TemplateOutputs

const kinds: Readonly<Record<string, Read>> = {
  ejs: ejsOutputs,
  hbs: handlebarsOutputs,
  handlebars: handlebarsOutputs,
  pug: pugOutputs,
  jade: pugOutputs,
  njk: nunjucksOutputs,
  nunjucks: nunjucksOutputs,
  jinja: nunjucksOutputs,
  jinja2: nunjucksOutputs,
  j2: nunjucksOutputs,
  html: pageOutputs,
  htm: pageOutputs,
}

/** A page may be a template of any of these: what they write does not look alike. */
function pageOutputs(text: string, given: ReadonlyMap<string, readonly string[]>): TemplateOutputs {
  const all = [nunjucksOutputs(text, given), thymeleafOutputs(text, given)]
  return {
    outputs: all.flatMap(({ outputs }) => outputs),
    includes: all.flatMap(({ includes }) => includes),
  }
}

/** Ends of names that are looked for where a name has none. */
export const templateExtensions: readonly string[] = Object.keys(kinds)
const longestTemplate = 300_000

function templateReader(path: string): Read | undefined {
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase()
  return Object.hasOwn(kinds, extension) ? kinds[extension] : undefined
}

/** A template and nothing else: a page in HTML may hold scripts of its own. */
export function isTemplate(path: string): boolean {
  return templateReader(path) !== undefined && !/\.html?$/i.test(path)
}

export function readTemplate(
  path: string,
  text: string,
  given: ReadonlyMap<string, readonly string[]>,
): TemplateOutputs {
  const read = text.length > longestTemplate ? undefined : templateReader(path)
  return read === undefined ? { outputs: [], includes: [] } : read(text, given)
}
