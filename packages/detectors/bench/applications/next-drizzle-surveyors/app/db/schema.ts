import { boolean, integer, jsonb, pgEnum, pgTable, serial, text, timestamp, uuid } from 'drizzle-orm/pg-core'

export const role = pgEnum('role', ['assistant', 'surveyor', 'admin'])

export const firms = pgTable('firms', {
  id: serial('id').primaryKey(),
  name: text('name').notNull(),
  town: text('town').notNull(),
  credits: integer('credits').notNull().default(0),
  website: text('website'),
})

export const users = pgTable('users', {
  id: serial('id').primaryKey(),
  firmId: integer('firm_id').notNull().references(() => firms.id),
  email: text('email').notNull().unique(),
  name: text('name').notNull(),
  role: role('role').notNull().default('assistant'),
  passwordHash: text('password_hash').notNull(),
  avatar: text('avatar'),
  phone: text('phone'),
  preferences: jsonb('preferences').$type<Record<string, unknown>>().notNull().default({}),
})

export const clients = pgTable('clients', {
  id: serial('id').primaryKey(),
  firmId: integer('firm_id').notNull().references(() => firms.id),
  name: text('name').notNull(),
  email: text('email').notNull(),
  phone: text('phone'),
  address: text('address'),
  website: text('website'),
  portalPin: text('portal_pin'),
})

export const jobs = pgTable('jobs', {
  id: serial('id').primaryKey(),
  firmId: integer('firm_id').notNull().references(() => firms.id),
  clientId: integer('client_id').notNull().references(() => clients.id),
  surveyorId: integer('surveyor_id').references(() => users.id),
  title: text('title').notNull(),
  postcode: text('postcode').notNull(),
  status: text('status').notNull().default('new'),
  clientNote: text('client_note'),
  fee: integer('fee').notNull().default(0),
  visitAt: timestamp('visit_at'),
  createdAt: timestamp('created_at').notNull().defaultNow(),
})

export const reports = pgTable('reports', {
  id: serial('id').primaryKey(),
  jobId: integer('job_id').notNull().references(() => jobs.id),
  title: text('title').notNull(),
  body: text('body').notNull(),
  summary: text('summary'),
  publishedAt: timestamp('published_at'),
})

export const comments = pgTable('comments', {
  id: serial('id').primaryKey(),
  jobId: integer('job_id').notNull().references(() => jobs.id),
  author: text('author').notNull(),
  text: text('text').notNull(),
  createdAt: timestamp('created_at').notNull().defaultNow(),
})

export const documents = pgTable('documents', {
  id: uuid('id').defaultRandom().primaryKey(),
  firmId: integer('firm_id').notNull().references(() => firms.id),
  jobId: integer('job_id').references(() => jobs.id),
  name: text('name').notNull(),
  storedAs: text('stored_as').notNull(),
  mime: text('mime').notNull(),
})

export const letters = pgTable('letters', {
  id: serial('id').primaryKey(),
  firmId: integer('firm_id').notNull().references(() => firms.id),
  name: text('name').notNull(),
  body: text('body').notNull(),
})

export const shares = pgTable('shares', {
  code: text('code').primaryKey(),
  reportId: integer('report_id').notNull().references(() => reports.id),
  expiresAt: timestamp('expires_at').notNull(),
})

export const invitations = pgTable('invitations', {
  token: text('token').primaryKey(),
  firmId: integer('firm_id').notNull().references(() => firms.id),
  email: text('email').notNull(),
  used: boolean('used').notNull().default(false),
})

export type User = typeof users.$inferSelect
export type Job = typeof jobs.$inferSelect
export type Client = typeof clients.$inferSelect
