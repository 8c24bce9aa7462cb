// Programs that a template makes: what stands between the tags of a template language is no JavaScript. Where a text is not readable
// as it stands, it is read as what such a template may give: statements of the template are left out, a value that it writes is a
// number. All stays at its place.

import { blank, without } from './script-blocks.js'

/** `{{ value }}`, `<%= value %>`, `{% statement %}`, `{# comment #}`, `<% statement %>`, `<?php … ?>` */
const tag =
  /\{\{(?:[^{}]|\}(?!\})){0,500}\}\}|\{%[^%]{0,500}%\}|\{#[^#]{0,500}#\}|<%(?:[^%]|%(?!>)){0,500}%>|<\?(?:[^?]|\?(?!>)){0,2000}\?>/g
const frontMatter = /^---\r?\n(?:[^\r\n]{0,500}\r?\n){0,100}?---(?=\r?\n)/
const value = /^(?:\{\{(?![!#/>^-])|<%[-=]|<\?=|<\?php\s+echo\b)/
/** What begins the other ways of a condition, and what ends it. */
const other = /^(?:\{%-?|<%-?|\{\{)\s*\}?\s*(?:else|elif|elsif|elseif)\b/
const ending = /^(?:\{%-?\s*(?:endif|endunless)|<%-?\s*(?:\}|end)|\{\{\/(?:if|unless))/
const mostTags = 5000

/** What a text may be without its tags, the nearest first; none where it has none. */
export function withoutTags(text: string): string[] {
  const body = text.replace(frontMatter, blank)
  const tags = [...body.matchAll(tag)].slice(0, mostTags)
  if (tags.length === 0) return body === text ? [] : [body]
  const all = replaced(body, tags)
  const first = without(all, otherWays(tags))
  return first === all ? [all] : [all, first]
}

function replaced(text: string, tags: readonly RegExpExecArray[]): string {
  let kept = ''
  for (const { 0: whole, index } of tags) {
    const filling = value.test(whole) && !other.test(whole) ? `0${blank(whole.slice(1))}` : blank(whole)
    kept += text.slice(kept.length, index) + filling
  }
  return kept + text.slice(kept.length)
}

/** From each `else` to the end of its condition: of two ways, the first is read. */
function otherWays(tags: readonly RegExpExecArray[]): { readonly start: number; readonly end: number }[] {
  const ways: { readonly start: number; readonly end: number }[] = []
  let start: number | undefined
  for (const { 0: whole, index } of tags) {
    if (other.test(whole)) start ??= index
    else if (start !== undefined && ending.test(whole)) {
      ways.push({ start, end: index })
      start = undefined
    }
  }
  return ways
}
