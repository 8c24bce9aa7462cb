import { prisma } from './prisma'

export async function searchNotes(term: string) {
  return prisma.$queryRaw<{ id: number }[]>`SELECT id FROM notes WHERE body LIKE ${`%${term}%`}`
}
