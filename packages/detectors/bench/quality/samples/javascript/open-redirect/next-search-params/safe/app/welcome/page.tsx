import { redirect } from 'next/navigation'
import { currentUser } from '../../lib/user'
import { localPath } from '../../lib/local-path'

type Props = { searchParams: Promise<{ next?: string }> }

export default async function Welcome({ searchParams }: Props) {
  const { next } = await searchParams
  const user = await currentUser()
  if (user?.isNew === false) redirect(localPath(next ?? '/'))
  return <p>Welcome, {user?.name ?? 'guest'}</p>
}
