import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { invitations, users } from '@/db/schema'
import { moveCredits, spendCredits, takeCredit } from '@/db/queries/firms'
import { log } from '@/lib/log'
import { invitationToken } from '@/lib/share'
import { adminProcedure, protectedProcedure, router } from '../trpc'

const role = z.enum(['assistant', 'surveyor', 'admin'])

export const teamRouter = router({
  list: protectedProcedure.query(async ({ ctx }) => {
    return ctx.db.select().from(users).where(eq(users.firmId, ctx.session.firmId))
  }),

  names: protectedProcedure.query(async ({ ctx }) => {
    return ctx.db.select({ id: users.id, name: users.name, role: users.role }).from(users).where(eq(users.firmId, ctx.session.firmId))
  }),

  invite: adminProcedure.input(z.object({ email: z.string().email() })).mutation(async ({ ctx, input }) => {
    const token = invitationToken()
    await ctx.db.insert(invitations).values({ token, firmId: ctx.session.firmId, email: input.email })
    log.info({ email: input.email, token }, 'invitation made')
    return { link: `${process.env.SITE_URL}/join?token=${token}` }
  }),

  setRole: protectedProcedure.input(z.object({ userId: z.number().int(), role })).mutation(async ({ ctx, input }) => {
    await ctx.db
      .update(users)
      .set({ role: input.role })
      .where(and(eq(users.id, input.userId), eq(users.firmId, ctx.session.firmId)))
  }),

  remove: adminProcedure.input(z.object({ userId: z.number().int() })).mutation(async ({ ctx, input }) => {
    await ctx.db.delete(users).where(and(eq(users.id, input.userId), eq(users.firmId, ctx.session.firmId)))
    log.info({ user: input.userId, by: ctx.session.userId }, 'user removed')
  }),

  buyReports: adminProcedure
    .input(z.object({ count: z.number().int().min(1).max(50) }))
    .mutation(({ ctx, input }) => spendCredits(ctx.session.firmId, input.count)),

  buyOne: protectedProcedure.mutation(({ ctx }) => takeCredit(ctx.session.firmId)),

  giveCredits: adminProcedure
    .input(z.object({ to: z.number().int(), amount: z.number().int().min(1) }))
    .mutation(({ ctx, input }) => moveCredits(ctx.session.firmId, input.to, input.amount)),
})
