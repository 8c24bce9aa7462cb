'use client'

import { useEffect, useState } from 'react'

const players = ['https://player.example', 'https://maps.example']

/** What an embedded page says about its own height. */
export function Embed({ address }: { address: string }) {
  const [height, setHeight] = useState(300)
  const [caption, setCaption] = useState('')

  useEffect(() => {
    function listen(event: MessageEvent) {
      if (!players.includes(event.origin)) return
      setHeight(Math.min(Number(event.data.height) || 300, 1200))
      setCaption(String(event.data.caption ?? ''))
    }
    window.addEventListener('message', listen)
    return () => window.removeEventListener('message', listen)
  }, [])

  return (
    <figure>
      <iframe src={address} height={height} title="embedded" sandbox="allow-scripts" />
      <figcaption>{caption}</figcaption>
    </figure>
  )
}
