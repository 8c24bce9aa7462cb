export function Banner({ level, content }) {
  return <div className={`banner ${level}`} dangerouslySetInnerHTML={{ __html: content }} />
}
