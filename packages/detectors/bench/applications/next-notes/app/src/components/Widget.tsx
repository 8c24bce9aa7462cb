'use client'

import { useEffect, useRef } from 'react'

/** Small programs that a page around the notes sends to them. */
export function Widget() {
  const place = useRef<HTMLDivElement>(null)

  useEffect(() => {
    function listen(event: MessageEvent) {
      if (place.current === null || typeof event.data !== 'string') return
      place.current.innerHTML = event.data
    }
    window.addEventListener('message', listen)
    return () => window.removeEventListener('message', listen)
  }, [])

  return <div ref={place} />
}
