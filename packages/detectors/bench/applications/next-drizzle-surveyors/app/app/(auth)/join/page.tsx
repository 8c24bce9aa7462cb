import { JoinForm } from '@/components/join-form'

export default async function JoinPage({ searchParams }: { searchParams: Promise<{ token?: string }> }) {
  const { token } = await searchParams
  return (
    <main>
      <h1>Join your firm</h1>
      <JoinForm token={token ?? ''} />
    </main>
  )
}
