import { TRPCError } from '@trpc/server'
import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { comments, jobs } from '@/db/schema'
import { countByStatus, diary, jobOf, listJobs, nearby } from '@/db/queries/jobs'
import { protectedProcedure, router } from '../trpc'

const jobInput = z.object({
  title: z.string().min(1).max(200),
  clientId: z.number().int(),
  postcode: z.string().max(10),
  clientNote: z.string().max(4000).optional(),
})

export const jobsRouter = router({
  list: protectedProcedure
    .input(z.object({ text: z.string().optional(), status: z.enum(['new', 'booked', 'done']).optional(), page: z.number().int().min(1).optional() }))
    .query(({ ctx, input }) => listJobs({ firmId: ctx.session.firmId, ...input })),

  diary: protectedProcedure
    .input(z.object({ sort: z.string(), downwards: z.boolean().default(false) }))
    .query(({ ctx, input }) => diary(ctx.session.firmId, input.sort, input.downwards)),

  nearby: protectedProcedure
    .input(z.object({ postcode: z.string() }))
    .query(({ ctx, input }) => nearby(ctx.session.firmId, input.postcode)),

  counts: protectedProcedure.query(({ ctx }) => countByStatus(ctx.session.firmId)),

  byId: protectedProcedure.input(z.number().int()).query(async ({ ctx, input }) => {
    const job = await jobOf(ctx.session.firmId, input)
    if (!job) throw new TRPCError({ code: 'NOT_FOUND' })
    return job
  }),

  create: protectedProcedure.input(jobInput).mutation(async ({ ctx, input }) => {
    const [job] = await ctx.db.insert(jobs).values({ ...input, firmId: ctx.session.firmId }).returning()
    return job
  }),

  comment: protectedProcedure
    .input(z.object({ jobId: z.number().int(), text: z.string().min(1).max(4000) }))
    .mutation(async ({ ctx, input }) => {
      if (!(await jobOf(ctx.session.firmId, input.jobId))) throw new TRPCError({ code: 'NOT_FOUND' })
      await ctx.db.insert(comments).values({ jobId: input.jobId, text: input.text, author: ctx.session.name })
    }),

  close: protectedProcedure.input(z.number().int()).mutation(async ({ ctx, input }) => {
    await ctx.db
      .update(jobs)
      .set({ status: 'done' })
      .where(and(eq(jobs.id, input), eq(jobs.firmId, ctx.session.firmId)))
  }),
})
