export function Markup({ html }: { html: string }) {
  return <div dangerouslySetInnerHTML={{ __html: html }} />
}
