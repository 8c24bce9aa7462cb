import DOMPurify from 'dompurify'
import { marked } from 'marked'
import { useMemo } from 'react'

/** The nursery writes in Markdown, with tables. */
export function Description({ text }: { text: string }) {
  const html = useMemo(() => DOMPurify.sanitize(marked.parse(text, { async: false })), [text])
  return <section className="description" dangerouslySetInnerHTML={{ __html: html }} />
}
