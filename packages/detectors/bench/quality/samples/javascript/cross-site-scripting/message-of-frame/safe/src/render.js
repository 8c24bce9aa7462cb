export function render(container, markup) {
  const box = container.querySelector('.answer')
  box.innerHTML = markup
  box.hidden = false
}
