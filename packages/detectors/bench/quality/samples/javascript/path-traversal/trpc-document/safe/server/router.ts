import { initTRPC } from '@trpc/server'
import { z } from 'zod'
import { readDocument } from './documents'

const t = initTRPC.create()

export const appRouter = t.router({
  document: t.procedure
    .input(z.object({ folder: z.enum(['public', 'team']), name: z.string().regex(/^[\w-]+$/) }))
    .query(({ input }) => readDocument(input.folder, input.name)),
})

export type AppRouter = typeof appRouter
