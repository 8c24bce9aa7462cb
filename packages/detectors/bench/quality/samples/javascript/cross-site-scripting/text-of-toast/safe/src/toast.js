import { place } from './place.js'

const defaults = { duration: 3000, position: 'top', kind: 'info' }

export function toast(text, options = {}) {
  const settings = { ...defaults, ...options }
  const element = document.createElement('div')
  element.className = `toast toast-${settings.kind}`
  element.textContent = text
  place(element, settings.position)
  const timer = setTimeout(() => element.remove(), settings.duration)
  return () => {
    clearTimeout(timer)
    element.remove()
  }
}
