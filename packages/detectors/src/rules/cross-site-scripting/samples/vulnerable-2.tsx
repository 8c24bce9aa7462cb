// A page that shows its own address as markup, in React and without.
import { useEffect, useRef } from 'react'
import { createRoot } from 'react-dom/client'

const parameters = new URLSearchParams(window.location.search)

function Notice() {
  const text = parameters.get('notice') ?? ''
  // finding: cross-site-scripting
  return <div dangerouslySetInnerHTML={{ __html: text }} />
}

function Greeting() {
  const line = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    // finding: cross-site-scripting
    line.current?.insertAdjacentHTML('beforeend', `<b>${parameters.get('from')}</b>`)
  }, [])
  return <p ref={line} />
}

const target = document.querySelector('#title')
if (target !== null) {
  // finding: cross-site-scripting
  target.innerHTML = decodeURIComponent(window.location.hash.slice(1))
}
// finding: cross-site-scripting
document.write('<p>' + document.referrer + '</p>')

createRoot(document.body).render([<Notice />, <Greeting />])
