import { notFound } from 'next/navigation'
import { Markdown } from '../../../components/Markdown'
import { anyNote } from '../../../lib/notes'
import { opened } from '../../../lib/share'

/** Who has the link may read: that is what it is for. */
export default async function Shared({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const note = await anyNote(opened(token))
  if (note === null) notFound()
  return (
    <main>
      <h1>{note.title}</h1>
      <Markdown text={note.body} />
    </main>
  )
}
