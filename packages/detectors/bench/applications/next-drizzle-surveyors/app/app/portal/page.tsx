import { eq } from 'drizzle-orm'
import { notFound } from 'next/navigation'
import { PortalForm } from '@/components/portal-form'
import { db } from '@/db/client'
import { clients, jobs } from '@/db/schema'
import { portalClient } from '@/lib/share'

export default async function PortalPage({ searchParams }: { searchParams: Promise<{ token?: string }> }) {
  const { token } = await searchParams
  if (!token) return <PortalForm />
  const clientId = portalClient(token)
  if (clientId === null) notFound()
  const client = await db.query.clients.findFirst({ where: eq(clients.id, clientId) })
  const own = await db.select().from(jobs).where(eq(jobs.clientId, clientId))
  return (
    <main>
      <h1>{client?.name}</h1>
      <ul>
        {own.map((job) => (
          <li key={job.id}>
            {job.title}: {job.status}
          </li>
        ))}
      </ul>
    </main>
  )
}
