import { ClientList } from '@/components/client-list'
import { requireSession } from '@/lib/session'

export default async function ClientsPage() {
  await requireSession()
  return (
    <main>
      <h1>Clients</h1>
      <ClientList />
    </main>
  )
}
