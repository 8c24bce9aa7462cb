import { db } from '@/db/client'
import { firms } from '@/db/schema'

const sites = ['https://www.surveyors.example', 'https://directory.example']

export async function GET(request: Request) {
  const offices = await db.select({ name: firms.name, town: firms.town }).from(firms)
  const headers = new Headers({ vary: 'origin' })
  const origin = request.headers.get('origin') ?? ''
  if (sites.includes(origin)) {
    headers.set('Access-Control-Allow-Origin', origin)
    headers.set('Access-Control-Allow-Credentials', 'true')
  }
  return Response.json(offices, { headers })
}
