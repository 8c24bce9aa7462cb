import { and, eq } from 'drizzle-orm'
import { notFound } from 'next/navigation'
import { db } from '@/db/client'
import { clients } from '@/db/schema'
import { requireSession } from '@/lib/session'
import { safeMarkdown } from '@/lib/text'

export default async function ClientPage({ params }: { params: Promise<{ id: string }> }) {
  const session = await requireSession()
  const { id } = await params
  const client = await db.query.clients.findFirst({
    where: and(eq(clients.id, Number(id)), eq(clients.firmId, session.firmId)),
  })
  if (!client) notFound()
  const card = { '@context': 'https://schema.org', '@type': 'Organization', name: client.name }
  return (
    <main>
      <h1>{client.name}</h1>
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: JSON.stringify(card).replace(/</g, '\\u003c') }} />
      <address dangerouslySetInnerHTML={{ __html: safeMarkdown(client.address ?? '') }} />
      <a href={`mailto:${client.email}`}>{client.email}</a>
    </main>
  )
}
