import { render } from './render.js'

const origin = 'https://forms.example.com'

export function listen(container) {
  window.addEventListener('message', (event) => {
    if (event.origin !== origin) return
    if (event.data.type === 'resize') container.style.height = `${Number(event.data.height)}px`
    if (event.data.type === 'thanks') render(container, event.data.markup)
  })
  container.querySelector('iframe').src = origin
}
