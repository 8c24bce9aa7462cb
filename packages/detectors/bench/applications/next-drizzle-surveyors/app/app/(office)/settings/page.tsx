import { firmOf } from '@/db/queries/firms'
import { requireSession } from '@/lib/session'
import { webAddress } from '@/lib/text'
import { chooseView, saveFirm } from './actions'

export default async function SettingsPage() {
  const session = await requireSession()
  const firm = await firmOf(session.firmId)
  return (
    <main>
      <h1>{firm?.name}</h1>
      {firm?.website && <a href={webAddress(firm.website)}>Website</a>}
      {session.role === 'admin' && (
        <form action={saveFirm}>
          <input name="name" defaultValue={firm?.name} />
          <input name="town" defaultValue={firm?.town} />
          <input name="website" defaultValue={firm?.website ?? ''} />
          <button>Save</button>
        </form>
      )}
      <form action={chooseView}>
        <select name="view">
          <option value="list">List</option>
          <option value="board">Board</option>
        </select>
        <input type="hidden" name="back" value="/jobs" />
        <button>Choose</button>
      </form>
    </main>
  )
}
