import { SignInForm } from '@/components/sign-in-form'

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ next?: string }> }) {
  const { next } = await searchParams
  return (
    <main>
      <h1>Sign in</h1>
      <SignInForm next={next ?? ''} />
    </main>
  )
}
