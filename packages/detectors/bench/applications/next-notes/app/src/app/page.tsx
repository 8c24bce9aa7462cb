import { signIn } from './actions/account'

export default async function Home({ searchParams }: { searchParams: Promise<{ next?: string }> }) {
  const { next = '/search' } = await searchParams
  return (
    <main>
      <h1>Team notes</h1>
      <form action={signIn}>
        <input type="hidden" name="next" value={next} />
        <input name="email" type="email" required />
        <input name="password" type="password" required />
        <button type="submit">Sign in</button>
      </form>
    </main>
  )
}
