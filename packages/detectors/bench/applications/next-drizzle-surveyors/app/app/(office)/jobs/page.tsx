import Link from 'next/link'
import { listJobs } from '@/db/queries/jobs'
import { requireSession } from '@/lib/session'

interface Search {
  text?: string
  status?: string
  sort?: string
  page?: string
}

export default async function JobsPage({ searchParams }: { searchParams: Promise<Search> }) {
  const session = await requireSession()
  const search = await searchParams
  const jobs = await listJobs({
    firmId: session.firmId,
    text: search.text,
    status: search.status,
    sort: search.sort,
    page: Number(search.page ?? 1),
  })
  return (
    <main>
      <h1>Jobs</h1>
      <form>
        <input name="text" defaultValue={search.text} />
        <select name="sort" defaultValue={search.sort}>
          <option value="jobs.created_at desc">Newest</option>
          <option value="jobs.title asc">Title</option>
        </select>
        <button>Search</button>
      </form>
      {search.text && <p>Jobs with “{search.text}”</p>}
      <ul>
        {jobs.map((job) => (
          <li key={job.id}>
            <Link href={`/jobs/${job.id}`}>{job.title}</Link> {job.postcode} {job.client}
          </li>
        ))}
      </ul>
    </main>
  )
}
