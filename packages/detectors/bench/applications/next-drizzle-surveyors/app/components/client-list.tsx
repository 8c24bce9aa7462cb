'use client'

import Link from 'next/link'
import { useState } from 'react'
import { trpc } from './trpc'

export function ClientList() {
  const [text, setText] = useState('')
  const clients = trpc.clients.list.useQuery({ text })
  return (
    <div>
      <input value={text} onChange={(event) => setText(event.target.value)} />
      <ul>
        {clients.data?.map((client) => (
          <li key={client.id}>
            <Link href={`/clients/${client.id}`}>{client.name}</Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
