import { notFound } from 'next/navigation'
import { Embed } from '../../../components/Embed'
import { Markdown } from '../../../components/Markdown'
import { Widget } from '../../../components/Widget'
import { noteOfTeam } from '../../../lib/notes'
import { requireSession } from '../../../lib/session'

export default async function NotePage({ params }: { params: Promise<{ id: string }> }) {
  const { teamId } = await requireSession()
  const { id } = await params
  const note = await noteOfTeam(id, teamId)
  if (note === null) notFound()
  return (
    <main>
      <h1>{note.title}</h1>
      <Markdown text={note.body} />
      <Embed address="https://maps.example/embed" />
      <Widget />
    </main>
  )
}
