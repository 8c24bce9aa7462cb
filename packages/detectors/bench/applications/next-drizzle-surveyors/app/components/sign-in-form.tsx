'use client'

import { useActionState } from 'react'
import { signIn } from '@/app/(auth)/sign-in/actions'

export function SignInForm({ next }: { next: string }) {
  const [state, action, waiting] = useActionState(signIn, { problem: '' })
  return (
    <form action={action}>
      <input type="hidden" name="next" value={next} />
      <label>
        E-mail <input name="email" type="email" required />
      </label>
      <label>
        Password <input name="password" type="password" required />
      </label>
      <label>
        <input name="remember" type="checkbox" /> Stay signed in
      </label>
      {state.problem && <p role="alert">{state.problem}</p>}
      <button disabled={waiting}>Sign in</button>
    </form>
  )
}
