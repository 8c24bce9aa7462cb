import { eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { clients } from '@/db/schema'

function cell(value: string | null) {
  return `"${(value ?? '').replaceAll('"', '""').replace(/^[=+@-]/, "'$&")}"`
}

export async function GET(request: Request) {
  const firmId = Number(new URL(request.url).searchParams.get('firm'))
  const rows = await db
    .select({ name: clients.name, email: clients.email, phone: clients.phone, address: clients.address })
    .from(clients)
    .where(eq(clients.firmId, firmId))
  const lines = rows.map((row) => [row.name, row.email, row.phone, row.address].map(cell).join(','))
  return new Response(lines.join('\r\n'), {
    headers: { 'content-type': 'text/csv', 'content-disposition': `attachment; filename="clients-${firmId}.csv"` },
  })
}
