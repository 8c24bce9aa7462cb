import { TRPCError } from '@trpc/server'
import { and, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { jobs, reports, shares } from '@/db/schema'
import { jobOf } from '@/db/queries/jobs'
import { shareCode } from '@/lib/share'
import { protectedProcedure, router } from '../trpc'

const periods = { month: sql`date_trunc('month', created_at)`, year: sql`date_trunc('year', created_at)` }

export const reportsRouter = router({
  feesByArea: protectedProcedure.input(z.object({ area: z.string() })).query(async ({ ctx, input }) => {
    const rows = await ctx.db.execute(
      sql.raw(`select postcode, sum(fee) as fees from jobs where firm_id = ${ctx.session.firmId} and postcode like '${input.area}%' group by postcode`),
    )
    return rows.rows
  }),

  feesByPeriod: protectedProcedure.input(z.object({ period: z.enum(['month', 'year']) })).query(async ({ ctx, input }) => {
    const rows = await ctx.db.execute(
      sql`select ${periods[input.period]} as period, sum(fee) as fees from jobs where firm_id = ${ctx.session.firmId} group by 1 order by 1`,
    )
    return rows.rows
  }),

  lateJobs: protectedProcedure.input(z.object({ days: z.number().int().min(1).max(365) })).query(async ({ ctx, input }) => {
    const rows = await ctx.db.execute(
      sql`select id, title from jobs where firm_id = ${ctx.session.firmId} and status <> 'done' and created_at < now() - ${sql.raw(`interval '${input.days} days'`)}`,
    )
    return rows.rows
  }),

  save: protectedProcedure
    .input(z.object({ jobId: z.number().int(), title: z.string().max(200), body: z.string().max(200_000) }))
    .mutation(async ({ ctx, input }) => {
      if (!(await jobOf(ctx.session.firmId, input.jobId))) throw new TRPCError({ code: 'NOT_FOUND' })
      const [report] = await ctx.db.insert(reports).values(input).returning({ id: reports.id })
      return report
    }),

  share: protectedProcedure.input(z.object({ id: z.number().int() })).mutation(async ({ ctx, input }) => {
    const [report] = await ctx.db
      .select({ id: reports.id })
      .from(reports)
      .innerJoin(jobs, eq(jobs.id, reports.jobId))
      .where(and(eq(reports.id, input.id), eq(jobs.firmId, ctx.session.firmId)))
    if (!report) throw new TRPCError({ code: 'NOT_FOUND' })
    const code = shareCode()
    await ctx.db.insert(shares).values({ code, reportId: report.id, expiresAt: new Date(Date.now() + 14 * 86_400_000) })
    return code
  }),
})
