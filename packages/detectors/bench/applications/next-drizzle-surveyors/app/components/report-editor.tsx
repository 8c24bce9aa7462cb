'use client'

import { useState } from 'react'
import { publish } from '@/app/(office)/reports/[id]/actions'
import { Assistant } from './assistant'

export function ReportEditor({ id, body }: { id: number; body: string }) {
  const [text, setText] = useState(body)
  return (
    <div className="editor">
      <textarea value={text} onChange={(event) => setText(event.target.value)} />
      <pre>{text}</pre>
      <button onClick={() => publish(id)}>Publish</button>
      <Assistant onAnswer={(answer) => setText((before) => `${before}\n${answer}`)} />
    </div>
  )
}
