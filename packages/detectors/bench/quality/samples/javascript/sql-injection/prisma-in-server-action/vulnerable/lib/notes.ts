import { prisma } from './prisma'

export async function searchNotes(term: string) {
  return prisma.$queryRawUnsafe<{ id: number }[]>(`SELECT id FROM notes WHERE body LIKE '%${term}%'`)
}
