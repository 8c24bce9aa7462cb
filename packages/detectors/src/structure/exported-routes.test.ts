// Routes that nothing registers: server actions, route handlers and procedures of tRPC, compared with those beside them.

import { expect, test } from 'vitest'
import { rules } from '../rules/rules.js'
import { analyseSnippet } from '../taint/analyse-snippet.js'

const actions = [
  "'use server'",
  "import { eq, and } from 'drizzle-orm'",
  "import { db, notes } from './db.js'",
  "import { requireSession } from './session.js'",
  'export async function rename(id: string, name: string) {',
  '  const session = await requireSession()',
  '  await db.update(notes).set({ name }).where(and(eq(notes.id, id), eq(notes.userId, session.userId)))',
  '}',
  'export async function star(id: string) {',
  '  const session = await requireSession()',
  '  await db.update(notes).set({ star: true }).where(and(eq(notes.id, id), eq(notes.userId, session.userId)))',
  '}',
  'export async function mark(id: string) {',
  '  const session = await requireSession()',
  '  await db.update(notes).set({ read: true }).where(and(eq(notes.id, id), eq(notes.userId, session.userId)))',
  '}',
  '',
].join('\n')

const trpc = [
  "import { initTRPC, TRPCError } from '@trpc/server'",
  'const t = initTRPC.context().create()',
  'const protectedProcedure = t.procedure.use(({ ctx, next }) => {',
  "  if (!ctx.session) throw new TRPCError({ code: 'UNAUTHORIZED' })",
  '  return next()',
  '})',
  'const adminProcedure = protectedProcedure.use(({ ctx, next }) => {',
  "  if (ctx.session.role !== 'admin') throw new TRPCError({ code: 'FORBIDDEN' })",
  '  return next()',
  '})',
  'export const team = t.router({',
  '  remove: adminProcedure.input(schema).mutation(({ ctx, input }) => ctx.db.remove(input.id)),',
  '  invite: adminProcedure.input(schema).mutation(({ ctx, input }) => ctx.db.create(input.mail)),',
  '',
].join('\n')

test.each([
  [
    'an action without the session that its siblings ask for',
    'missing-authentication',
    `${actions}export async function remove(id: string) { // claim\n  await db.delete(notes).where(eq(notes.id, id))\n}`,
  ],
  [
    'an action that asks for a session, and not whose it is',
    'insecure-direct-object-reference',
    `${actions}export async function remove(id: string) {\n  await requireSession()\n  await db.delete(notes).where(eq(notes.id, id)) // claim\n}`,
  ],
  [
    'an action that looks at the owner before',
    'insecure-direct-object-reference',
    `${actions}export async function remove(id: string) {\n  const session = await requireSession()\n  if (!(await isOwn(id, session.userId))) return\n  await db.delete(notes).where(eq(notes.id, id))\n}`,
  ],
  [
    'a procedure that changes a role',
    'missing-authorization',
    `${trpc}  setRole: protectedProcedure.input(schema).mutation(({ ctx, input }) => // claim\n    ctx.db.update(input.id, input.role, ctx.session.firm)),\n})`,
  ],
  [
    'a procedure that adds something',
    'missing-authorization',
    `${trpc}  order: protectedProcedure.input(schema).mutation(({ ctx, input }) => ctx.db.create(input.what)),\n})`,
  ],
  [
    'a procedure that asks for the role itself',
    'missing-authorization',
    `${trpc}  setRole: protectedProcedure.input(schema).mutation(({ ctx, input }) => {\n    if (ctx.session.role !== 'admin') throw new TRPCError({ code: 'FORBIDDEN' })\n    return ctx.db.update(input.id, input.role)\n  }),\n})`,
  ],
] as const)('%s', async (_, rule, text) => {
  const { claims } = await analyseSnippet(text, { rules: rules.filter(({ id }) => id === rule) })
  const expected = text.split('\n').flatMap((line, index) => (line.endsWith('// claim') ? [index + 1] : []))
  expect(claims.map(({ place }) => place.startLine)).toEqual(expected)
})
