export function place(element, position) {
  element.style.position = 'fixed'
  element.style[position] = '1rem'
  document.body.append(element)
}
