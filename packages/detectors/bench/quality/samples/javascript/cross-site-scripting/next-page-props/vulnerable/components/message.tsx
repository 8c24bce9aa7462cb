export function Message({ html }: { html: string }) {
  return <div className="message" dangerouslySetInnerHTML={{ __html: html }} />
}
