import 'server-only'
import { initTRPC, TRPCError } from '@trpc/server'
import superjson from 'superjson'
import { db } from '@/db/client'
import { currentSession } from '@/lib/session'

export async function createContext(options: { headers: Headers }) {
  return { db, session: await currentSession(), headers: options.headers }
}

const t = initTRPC.context<typeof createContext>().create({ transformer: superjson })

export const router = t.router
export const publicProcedure = t.procedure
export const createCaller = t.createCallerFactory

const signedIn = t.middleware(({ ctx, next }) => {
  if (!ctx.session) throw new TRPCError({ code: 'UNAUTHORIZED' })
  return next({ ctx: { ...ctx, session: ctx.session } })
})

export const protectedProcedure = t.procedure.use(signedIn)

export const adminProcedure = protectedProcedure.use(({ ctx, next }) => {
  if (ctx.session.role !== 'admin') throw new TRPCError({ code: 'FORBIDDEN' })
  return next()
})
