import { readFileSync } from 'node:fs'

const where = new URL('./messages', import.meta.url).pathname

export function messages(locale) {
  return JSON.parse(readFileSync(`${where}/${locale}.json`, 'utf8'))
}
