import DOMPurify from 'isomorphic-dompurify'
import { marked } from 'marked'

export function Markdown({ text }: { text: string }) {
  const html = DOMPurify.sanitize(marked.parse(text, { async: false }))
  return <article dangerouslySetInnerHTML={{ __html: html }} />
}
