'use client'

import { useActionState } from 'react'
import { join } from '@/app/(auth)/join/actions'

export function JoinForm({ token }: { token: string }) {
  const [state, action, waiting] = useActionState(join, { problem: '' })
  return (
    <form action={action}>
      <input type="hidden" name="token" value={token} />
      <label>
        Name <input name="name" required />
      </label>
      <label>
        Password <input name="password" type="password" minLength={12} required />
      </label>
      <select name="start">
        <option value="jobs">Jobs</option>
        <option value="clients">Clients</option>
      </select>
      {state.problem && <p role="alert">{state.problem}</p>}
      <button disabled={waiting}>Join</button>
    </form>
  )
}
