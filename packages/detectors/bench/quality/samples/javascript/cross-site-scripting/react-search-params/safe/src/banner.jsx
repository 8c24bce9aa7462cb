export function Banner({ level, content }) {
  return <div className={`banner ${level}`}>{content}</div>
}
