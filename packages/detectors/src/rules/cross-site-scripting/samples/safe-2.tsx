// Text is set as text, and markup is cleaned.
import DOMPurify from 'dompurify'
import { useEffect, useRef } from 'react'
import { createRoot } from 'react-dom/client'

const parameters = new URLSearchParams(window.location.search)

function Notice() {
  const text = parameters.get('notice') ?? ''
  // ok: cross-site-scripting
  const clean = <div dangerouslySetInnerHTML={{ __html: DOMPurify.sanitize(text) }} />
  // ok: cross-site-scripting
  const plain = <p>{text}</p>
  return [clean, plain]
}

function Greeting() {
  const line = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    // ok: cross-site-scripting
    line.current?.insertAdjacentText('beforeend', parameters.get('from') ?? '')
  }, [])
  return <p ref={line} />
}

const target = document.querySelector('#title')
if (target !== null) {
  // ok: cross-site-scripting
  target.textContent = window.location.hash.slice(1)
  // ok: cross-site-scripting
  target.innerHTML = '<b>ready</b>'
}

createRoot(document.body).render([<Notice />, <Greeting />])
