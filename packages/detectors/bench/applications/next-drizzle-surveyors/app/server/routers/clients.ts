import { TRPCError } from '@trpc/server'
import { and, eq, ilike } from 'drizzle-orm'
import { z } from 'zod'
import { clients } from '@/db/schema'
import { hashPin } from '@/lib/passwords'
import { escapePattern } from '@/lib/text'
import { protectedProcedure, router } from '../trpc'

const clientInput = z.object({
  name: z.string().min(1),
  email: z.string().email(),
  phone: z.string().optional(),
  address: z.string().optional(),
  website: z.string().optional(),
})

export const clientsRouter = router({
  list: protectedProcedure.input(z.object({ text: z.string().default('') })).query(({ ctx, input }) =>
    ctx.db
      .select({ id: clients.id, name: clients.name, email: clients.email })
      .from(clients)
      .where(and(eq(clients.firmId, ctx.session.firmId), ilike(clients.name, `%${input.text}%`))),
  ),

  byId: protectedProcedure.input(z.object({ id: z.number().int() })).query(async ({ ctx, input }) => {
    const client = await ctx.db.query.clients.findFirst({
      where: eq(clients.id, input.id),
      columns: { portalPin: false },
    })
    if (!client) throw new TRPCError({ code: 'NOT_FOUND' })
    return client
  }),

  create: protectedProcedure.input(clientInput).mutation(async ({ ctx, input }) => {
    const [client] = await ctx.db
      .insert(clients)
      .values({ ...input, firmId: ctx.session.firmId })
      .returning({ id: clients.id })
    return client
  }),

  update: protectedProcedure
    .input(z.object({ id: z.number().int(), values: clientInput.partial() }))
    .mutation(async ({ ctx, input }) => {
      await ctx.db
        .update(clients)
        .set(input.values)
        .where(and(eq(clients.id, input.id), eq(clients.firmId, ctx.session.firmId)))
    }),

  setPin: protectedProcedure
    .input(z.object({ id: z.number().int(), pin: z.string().regex(/^\d{6}$/) }))
    .mutation(async ({ ctx, input }) => {
      await ctx.db
        .update(clients)
        .set({ portalPin: hashPin(input.pin) })
        .where(and(eq(clients.id, input.id), eq(clients.firmId, ctx.session.firmId)))
    }),

  match: protectedProcedure
    .input(z.object({ pattern: z.string(), whole: z.boolean().default(false) }))
    .query(async ({ ctx, input }) => {
      const rows = await ctx.db.select({ id: clients.id, name: clients.name }).from(clients).where(eq(clients.firmId, ctx.session.firmId))
      const wanted = input.whole ? new RegExp(`^${escapePattern(input.pattern)}$`, 'i') : new RegExp(input.pattern, 'i')
      return rows.filter((row) => wanted.test(row.name))
    }),
})
