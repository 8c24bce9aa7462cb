import { readFileSync } from 'node:fs'

const languages = ['en', 'de', 'fr']
const cache = new Map()
export function translations(language) {
  if (!languages.includes(language)) return {}
  if (!cache.has(language)) cache.set(language, JSON.parse(readFileSync(`locales/${language}.json`, 'utf8')))
  return cache.get(language)
}
