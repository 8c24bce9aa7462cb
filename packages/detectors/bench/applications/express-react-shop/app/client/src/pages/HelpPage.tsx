import { useEffect, useRef } from 'react'
import { useParams } from 'react-router'

const topics: Record<string, string> = {
  sowing: '<h2>Sowing</h2><p>Twice as deep as the seed is thick.</p>',
  delivery: '<h2>Delivery</h2><p>Three days, in a padded letter.</p>',
}

export function HelpPage() {
  const { topic = '' } = useParams()
  const body = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (body.current === null) return
    body.current.innerHTML = topics[topic] ?? '<p>There is no help on this.</p>'
    const from = new URLSearchParams(location.search).get('from')
    if (from !== null) body.current.insertAdjacentHTML('beforeend', `<p>You came from <b>${from}</b>.</p>`)
  }, [topic])

  return <div ref={body} />
}
