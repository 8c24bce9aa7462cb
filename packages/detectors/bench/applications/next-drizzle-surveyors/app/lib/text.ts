import DOMPurify from 'isomorphic-dompurify'
import { marked } from 'marked'

export function markdownToHtml(markdown: string) {
  return marked.parse(markdown, { async: false }) as string
}

export function safeMarkdown(markdown: string) {
  return DOMPurify.sanitize(markdownToHtml(markdown))
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export function escapeHtml(text: string) {
  return text.replace(/[&<>"']/g, (character) => entities[character]!)
}

export function webAddress(address: string | null | undefined) {
  if (!address) return undefined
  try {
    const url = new URL(address)
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined
  } catch {
    return undefined
  }
}

const postcode = /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i

export function isPostcode(text: string) {
  return postcode.test(text)
}

export function escapePattern(text: string) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
