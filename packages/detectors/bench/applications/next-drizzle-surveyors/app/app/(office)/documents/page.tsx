import { desc, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { documents } from '@/db/schema'
import { requireSession } from '@/lib/session'

export default async function DocumentsPage() {
  const session = await requireSession()
  const rows = await db.select().from(documents).where(eq(documents.firmId, session.firmId)).orderBy(desc(documents.name))
  return (
    <main>
      <h1>Documents</h1>
      <table>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>{row.name}</td>
              <td>{row.mime}</td>
              <td>
                <a href={`/api/documents/${row.id}/text`}>Text</a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  )
}
