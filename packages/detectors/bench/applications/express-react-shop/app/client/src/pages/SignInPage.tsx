import { type FormEvent, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { signIn } from '../api'

export function SignInPage() {
  const [params] = useSearchParams()
  const [fault, setFault] = useState<string>()
  const navigate = useNavigate()

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    try {
      await signIn(String(form.get('email')), String(form.get('password')))
      const target = new URL(params.get('next') ?? '/', location.origin)
      navigate(target.origin === location.origin ? target.pathname : '/')
    } catch (error) {
      setFault(error instanceof Error ? error.message : 'something went wrong')
    }
  }

  return (
    <form onSubmit={submit}>
      <input name="email" type="email" autoComplete="username" required />
      <input name="password" type="password" autoComplete="current-password" required />
      {fault !== undefined && <p role="alert">{fault}</p>}
      <button type="submit">Sign in</button>
    </form>
  )
}
