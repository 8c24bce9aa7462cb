/** A title with the words of the search marked in it. */
export function Highlight({ title, words }: { title: string; words: string }) {
  const marked = title.replaceAll(words, `<mark>${words}</mark>`)
  return <span dangerouslySetInnerHTML={{ __html: marked }} />
}

export function Plain({ title, words }: { title: string; words: string }) {
  const [before = '', ...rest] = title.split(words)
  return (
    <span>
      {before}
      {rest.length > 0 && <mark>{words}</mark>}
      {rest.join(words)}
    </span>
  )
}
