import { PrismaClient } from '@prisma/client'

const prisma = new PrismaClient()
export async function GET(request: Request) {
  const { searchParams } = new URL(request.url)
  const tag = searchParams.get('tag')
  const posts = await prisma.$queryRaw`SELECT id FROM posts WHERE tag = ${tag}`
  return Response.json(posts)
}
