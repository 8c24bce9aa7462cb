'use client'

import { useEffect, useRef } from 'react'
import { safeMarkdown } from '@/lib/text'

export function CommentPreview() {
  const shown = useRef<HTMLDivElement>(null)
  const rendered = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const draft = new URLSearchParams(window.location.hash.slice(1)).get('draft')
    if (draft && shown.current && rendered.current) {
      shown.current.innerHTML = draft
      rendered.current.innerHTML = safeMarkdown(draft)
    }
  }, [])

  return (
    <div>
      <div ref={shown} />
      <div ref={rendered} />
    </div>
  )
}
