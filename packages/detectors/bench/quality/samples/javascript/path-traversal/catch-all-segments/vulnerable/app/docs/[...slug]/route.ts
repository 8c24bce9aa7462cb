import fs from 'node:fs'
import path from 'node:path'

export async function GET(_request: Request, { params }: { params: { slug: string[] } }) {
  const file = path.join(process.cwd(), 'docs', ...params.slug)
  return new Response(fs.readFileSync(file))
}
