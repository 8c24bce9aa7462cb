import { readFileSync } from 'node:fs'

const cache = new Map()
export function translations(language) {
  if (!cache.has(language)) cache.set(language, JSON.parse(readFileSync(`locales/${language}.json`, 'utf8')))
  return cache.get(language)
}
