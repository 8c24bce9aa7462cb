import { redirect } from 'next/navigation'
import { currentUser } from '../../lib/user'

type Props = { searchParams: Promise<{ next?: string }> }

export default async function Welcome({ searchParams }: Props) {
  const { next } = await searchParams
  const user = await currentUser()
  if (user?.isNew === false) redirect(next ?? '/')
  return <p>Welcome, {user?.name ?? 'guest'}</p>
}
