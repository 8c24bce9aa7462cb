'use client'

import { useRef, useState } from 'react'
import { markdownToHtml } from '@/lib/text'

export function Assistant({ onAnswer }: { onAnswer: (text: string) => void }) {
  const [question, setQuestion] = useState('')
  const [last, setLast] = useState('')
  const answers = useRef<HTMLDivElement>(null)

  async function ask() {
    const response = await fetch('/api/assistant', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ stream: false, messages: [{ role: 'user', content: question }] }),
    })
    const { text } = (await response.json()) as { text: string }
    setLast(text)
    if (answers.current) answers.current.innerHTML = markdownToHtml(text)
  }

  return (
    <aside>
      <input value={question} onChange={(event) => setQuestion(event.target.value)} />
      <button onClick={ask}>Ask</button>
      <div ref={answers} />
      <p>{last}</p>
      <button onClick={() => onAnswer(last)}>Put it into the report</button>
    </aside>
  )
}
