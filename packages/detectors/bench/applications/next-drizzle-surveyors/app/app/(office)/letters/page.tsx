import { eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { letters } from '@/db/schema'
import { requireSession } from '@/lib/session'
import { saveLetter } from './actions'

export default async function LettersPage() {
  const session = await requireSession()
  const own = await db.select().from(letters).where(eq(letters.firmId, session.firmId))
  return (
    <main>
      <h1>Letters</h1>
      {own.map((letter) => (
        <details key={letter.id}>
          <summary>{letter.name}</summary>
          <pre>{letter.body}</pre>
        </details>
      ))}
      <form action={saveLetter}>
        <input name="name" />
        <textarea name="body" />
        <button>Save</button>
      </form>
    </main>
  )
}
