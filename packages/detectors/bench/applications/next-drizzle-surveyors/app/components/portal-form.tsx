'use client'

import { useActionState } from 'react'
import { openPortal } from '@/app/portal/actions'

export function PortalForm() {
  const [state, action] = useActionState(openPortal, { problem: '' })
  return (
    <form action={action}>
      <input name="email" type="email" />
      <input name="pin" inputMode="numeric" />
      {state.problem && <p role="alert">{state.problem}</p>}
      <button>Open</button>
    </form>
  )
}
