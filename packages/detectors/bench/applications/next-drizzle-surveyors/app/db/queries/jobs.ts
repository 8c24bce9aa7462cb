import 'server-only'
import { and, asc, count, desc, eq, ilike, or, sql } from 'drizzle-orm'
import { db } from '../client'
import { clients, comments, jobs } from '../schema'

const PAGE = 30

export interface JobFilter {
  firmId: number
  text?: string
  status?: string
  sort?: string
  page?: number
}

export async function listJobs(filter: JobFilter) {
  const conditions = [eq(jobs.firmId, filter.firmId)]
  if (filter.text) conditions.push(or(ilike(jobs.title, `%${filter.text}%`), ilike(jobs.postcode, `${filter.text}%`))!)
  if (filter.status) conditions.push(eq(jobs.status, filter.status))
  return db
    .select({ id: jobs.id, title: jobs.title, postcode: jobs.postcode, status: jobs.status, client: clients.name })
    .from(jobs)
    .innerJoin(clients, eq(clients.id, jobs.clientId))
    .where(and(...conditions))
    .orderBy(sql.raw(filter.sort ?? 'jobs.created_at desc'))
    .limit(PAGE)
    .offset(((filter.page ?? 1) - 1) * PAGE)
}

const columns = { title: jobs.title, visit: jobs.visitAt, fee: jobs.fee } as const

export async function diary(firmId: number, sort: string, downwards: boolean) {
  const column = columns[sort as keyof typeof columns] ?? jobs.visitAt
  return db
    .select()
    .from(jobs)
    .where(eq(jobs.firmId, firmId))
    .orderBy(downwards ? desc(column) : asc(column))
}

export async function jobOf(firmId: number, id: number) {
  return db.query.jobs.findFirst({ where: and(eq(jobs.id, id), eq(jobs.firmId, firmId)) })
}

export async function commentsOf(jobId: number) {
  return db.select().from(comments).where(eq(comments.jobId, jobId)).orderBy(asc(comments.createdAt))
}

export async function nearby(firmId: number, postcode: string) {
  const rows = await db.execute(
    sql`select id, title, postcode from jobs where firm_id = ${firmId} and split_part(postcode, ' ', 1) = ${postcode} limit 20`,
  )
  return rows.rows
}

export async function countByStatus(firmId: number) {
  return db.select({ status: jobs.status, jobs: count() }).from(jobs).where(eq(jobs.firmId, firmId)).groupBy(jobs.status)
}
