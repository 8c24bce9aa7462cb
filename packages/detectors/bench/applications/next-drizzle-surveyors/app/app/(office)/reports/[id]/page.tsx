import { and, eq } from 'drizzle-orm'
import { notFound } from 'next/navigation'
import { ReportEditor } from '@/components/report-editor'
import { db } from '@/db/client'
import { jobs, reports } from '@/db/schema'
import { requireSession } from '@/lib/session'
import { summarise } from './actions'

export default async function ReportPage({ params }: { params: Promise<{ id: string }> }) {
  const session = await requireSession()
  const { id } = await params
  const [row] = await db
    .select({ report: reports })
    .from(reports)
    .innerJoin(jobs, eq(jobs.id, reports.jobId))
    .where(and(eq(reports.id, Number(id)), eq(jobs.firmId, session.firmId)))
  if (!row) notFound()
  return (
    <main>
      <h1>{row.report.title}</h1>
      <ReportEditor id={row.report.id} body={row.report.body} />
      {row.report.summary && <p>{row.report.summary}</p>}
      <form action={summarise.bind(null, row.report.id)}>
        <button>Summarise</button>
      </form>
    </main>
  )
}
