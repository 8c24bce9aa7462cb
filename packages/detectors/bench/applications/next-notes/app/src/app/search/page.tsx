import Link from 'next/link'
import { Highlight, Plain } from '../../components/Highlight'
import { notesByTag, recentNotes, searchNotes } from '../../lib/notes'
import { requireSession } from '../../lib/session'

type Query = { q?: string; tag?: string; order?: string }

export default async function Search({ searchParams }: { searchParams: Promise<Query> }) {
  const { teamId } = await requireSession()
  const { q, tag, order = 'new' } = await searchParams
  if (tag !== undefined) {
    const notes = await notesByTag(teamId, tag, order)
    return <List notes={notes} words={tag} isMarked={false} />
  }
  const notes = q === undefined ? await recentNotes(teamId) : await searchNotes(teamId, q)
  return <List notes={notes} words={q ?? ''} isMarked />
}

function List({ notes, words, isMarked }: { notes: { id: string; title: string }[]; words: string; isMarked: boolean }) {
  return (
    <ul>
      {notes.map((note) => (
        <li key={note.id}>
          <Link href={`/notes/${note.id}`}>
            {isMarked ? <Highlight title={note.title} words={words} /> : <Plain title={note.title} words={words} />}
          </Link>
        </li>
      ))}
    </ul>
  )
}
