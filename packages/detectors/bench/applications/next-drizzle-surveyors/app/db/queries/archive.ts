import 'server-only'
import { archive } from '../client'

export interface ArchiveSearch {
  firmId: number
  text?: string
  town?: string
  from?: number
  to?: number
}

function where(search: ArchiveSearch) {
  const parts = [`firm_id = ${Number(search.firmId)}`]
  if (search.from !== undefined) parts.push(`year >= ${Number(search.from)}`)
  if (search.to !== undefined) parts.push(`year <= ${Number(search.to)}`)
  if (search.town) parts.push(`town = '${search.town}'`)
  return parts.join(' and ')
}

export async function searchArchive(search: ArchiveSearch) {
  const { rows } = await archive.query(`select id, year, town, title from old_jobs where ${where(search)} order by year desc limit 100`)
  return rows
}

export async function archivedTitles(firmId: number, ids: number[]) {
  const marks = ids.map((_, index) => `$${index + 2}`).join(', ')
  const { rows } = await archive.query(`select id, title from old_jobs where firm_id = $1 and id in (${marks})`, [firmId, ...ids])
  return rows
}

const TABLES: Record<string, string> = { jobs: 'old_jobs', letters: 'old_letters' }

export async function archiveSize(kind: string) {
  const table = TABLES[kind]
  if (!table) return 0
  const { rows } = await archive.query(`select count(*)::int as size from ${table}`)
  return rows[0].size as number
}
