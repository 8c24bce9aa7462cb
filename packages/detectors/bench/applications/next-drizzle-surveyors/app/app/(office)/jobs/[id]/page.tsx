import { and, eq } from 'drizzle-orm'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { CommentPreview } from '@/components/comment-preview'
import { db } from '@/db/client'
import { commentsOf, jobOf } from '@/db/queries/jobs'
import { clients, documents } from '@/db/schema'
import { requireSession } from '@/lib/session'
import { safeMarkdown, webAddress } from '@/lib/text'
import { addComment, deleteDocument, removeJob, rescheduleVisit, saveJob } from './actions'

export default async function JobPage({ params }: { params: Promise<{ id: string }> }) {
  const session = await requireSession()
  const { id } = await params
  const job = await jobOf(session.firmId, Number(id))
  if (!job) notFound()
  const client = await db.query.clients.findFirst({ where: and(eq(clients.id, job.clientId), eq(clients.firmId, session.firmId)) })
  const files = await db.select().from(documents).where(eq(documents.jobId, job.id))
  const comments = await commentsOf(job.id)

  return (
    <main>
      <h1>{job.title}</h1>
      <p>
        {client?.name} <a href={webAddress(client?.website)}>website</a>
      </p>
      <form
        action={async (data) => {
          'use server'
          await saveJob(job.id, data)
        }}
      >
        <input name="title" defaultValue={job.title} />
        <input name="postcode" defaultValue={job.postcode} />
        <textarea name="clientNote" defaultValue={job.clientNote ?? ''} />
        <button>Save</button>
      </form>
      <form action={rescheduleVisit.bind(null, job.id)}>
        <input name="visitAt" type="datetime-local" />
        <button>Move the visit</button>
      </form>
      <ul>
        {files.map((file) => (
          <li key={file.id}>
            {file.name}
            <form action={deleteDocument.bind(null, file.id, job.id)}>
              <button>Delete</button>
            </form>
          </li>
        ))}
      </ul>
      <section>
        {comments.map((comment) => (
          <article key={comment.id}>
            <b>{comment.author}</b>
            <div dangerouslySetInnerHTML={{ __html: safeMarkdown(comment.text) }} />
          </article>
        ))}
        <form action={addComment.bind(null, job.id)}>
          <textarea name="text" />
          <button>Comment</button>
        </form>
        <CommentPreview />
      </section>
      <form action={removeJob.bind(null, job.id)}>
        <button>Delete this job</button>
      </form>
      <Link href={`/reports/${job.id}`}>Report</Link>
    </main>
  )
}
