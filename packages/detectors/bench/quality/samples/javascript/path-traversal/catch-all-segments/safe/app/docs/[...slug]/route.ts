import fs from 'node:fs'
import path from 'node:path'

export async function GET(_request: Request, { params }: { params: { slug: string[] } }) {
  const root = path.join(process.cwd(), 'docs')
  const file = path.resolve(root, ...params.slug)
  if (path.relative(root, file).startsWith('..')) return new Response(null, { status: 404 })
  return new Response(fs.readFileSync(file))
}
