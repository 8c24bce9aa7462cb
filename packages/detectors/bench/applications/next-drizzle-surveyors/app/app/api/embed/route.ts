import { and, desc, eq, isNotNull } from 'drizzle-orm'
import type { NextRequest } from 'next/server'
import { db } from '@/db/client'
import { firmOf } from '@/db/queries/firms'
import { jobs, reports } from '@/db/schema'
import { escapeHtml } from '@/lib/text'

function page(title: string, items: string[]) {
  return `<!doctype html><html><head><title>${escapeHtml(title)}</title></head><body><ul>${items.join('')}</ul></body></html>`
}

export async function GET(request: NextRequest) {
  const firm = await firmOf(Number(request.nextUrl.searchParams.get('firm')))
  if (!firm) return new Response(null, { status: 404 })
  const rows = await db
    .select({ title: reports.title, postcode: jobs.postcode })
    .from(reports)
    .innerJoin(jobs, eq(jobs.id, reports.jobId))
    .where(and(eq(jobs.firmId, firm.id), isNotNull(reports.publishedAt)))
    .orderBy(desc(reports.publishedAt))
    .limit(10)
  const items = rows.map((row) => `<li><b>${row.title}</b> ${escapeHtml(row.postcode)}</li>`)
  return new Response(page(firm.name, items), { headers: { 'content-type': 'text/html; charset=utf-8' } })
}
