import { and, eq, gt } from 'drizzle-orm'
import { notFound } from 'next/navigation'
import { db } from '@/db/client'
import { reports, shares } from '@/db/schema'
import { bannerColour } from '@/lib/share'
import { markdownToHtml } from '@/lib/text'

export default async function SharedReport({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params
  const [row] = await db
    .select({ title: reports.title, body: reports.body })
    .from(shares)
    .innerJoin(reports, eq(reports.id, shares.reportId))
    .where(and(eq(shares.code, code), gt(shares.expiresAt, new Date())))
  if (!row) notFound()
  return (
    <main>
      <h1 style={{ background: bannerColour() }}>{row.title}</h1>
      <div dangerouslySetInnerHTML={{ __html: markdownToHtml(row.body) }} />
    </main>
  )
}
