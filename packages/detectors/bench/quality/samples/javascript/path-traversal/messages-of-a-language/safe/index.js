import { readFileSync } from 'node:fs'

const where = new URL('./messages', import.meta.url).pathname

export function messages(locale) {
  if (!/^[a-z]{2}$/.test(locale)) throw new RangeError('unknown language')
  return JSON.parse(readFileSync(`${where}/${locale}.json`, 'utf8'))
}
