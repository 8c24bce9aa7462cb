import DOMPurify from 'isomorphic-dompurify'

export function Message({ html }: { html: string }) {
  return <div className="message" dangerouslySetInnerHTML={{ __html: DOMPurify.sanitize(html) }} />
}
