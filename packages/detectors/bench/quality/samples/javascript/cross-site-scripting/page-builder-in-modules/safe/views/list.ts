import { escape } from 'html-escaper'

export function list(items: string[]): string {
  return `<ul>${items.map((item) => `<li>${escape(item)}</li>`).join('')}</ul>`
}
