import { Prisma } from '@prisma/client'
import { db } from './db'

export function noteOfTeam(id: string, teamId: string) {
  return db.note.findFirst({ where: { id, teamId } })
}

export function anyNote(id: string) {
  return db.note.findUnique({ where: { id } })
}

export function recentNotes(teamId: string) {
  return db.note.findMany({ where: { teamId }, orderBy: { updatedAt: 'desc' }, take: 50 })
}

export async function searchNotes(teamId: string, words: string) {
  return db.$queryRaw<{ id: string; title: string }[]>(
    Prisma.sql`SELECT id, title FROM note WHERE team_id = ${teamId} AND body ILIKE ${`%${words}%`} LIMIT 50`,
  )
}

export async function notesByTag(teamId: string, tag: string, order: string) {
  const direction = order === 'old' ? 'ASC' : 'DESC'
  return db.$queryRawUnsafe<{ id: string; title: string }[]>(
    `SELECT id, title FROM note WHERE team_id = $1 AND '${tag}' = ANY(tags) ORDER BY updated_at ${direction}`,
    teamId,
  )
}

export async function countByMonth(teamId: string, year: number) {
  return db.$queryRawUnsafe(
    'SELECT date_trunc($3, created_at) AS month, count(*) FROM note WHERE team_id = $1 AND extract(year from created_at) = $2 GROUP BY 1',
    teamId,
    year,
    'month',
  )
}
