// Pages in HTML, and templates of pages: their scripts as one module, as a browser runs them in one another's sight. All else is blanked out.

import { blocksOf, only } from './script-blocks.js'

const mostScripts = 100
const isPage = /\.(?:x?html?|mustache|liquid|ejs|hbs|handlebars|njk|nunjucks)$/i
/** A type that says that it is no program: data, a template, a map of imports. */
const isNoProgram =
  /(?:^|\s)type\s*=\s*["']?(?!(?:text|application)\/(?:x-)?(?:java|ecma|type)?(?:script|babel|jsx)\b|module\b|["'\s>]|$)/i

/** The scripts of a page, in a text as long as the file; undefined where the file is none. */
export function pageScripts(path: string, text: string): string | undefined {
  if (!isPage.test(path)) return undefined
  const scripts = blocksOf(text, mostScripts).filter(
    ({ isScript, attributes }) => isScript && !isNoProgram.test(attributes),
  )
  return only(text, scripts)
}

/** Whether something stands there that is a part of a script of the page. */
export function isInScript(path: string, text: string, offset: number): boolean {
  return /\S/.test(pageScripts(path, text)?.[offset] ?? ' ')
}
