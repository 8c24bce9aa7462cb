// Elements of the page. INVARIANT: whatever comes from a script, a policy, a file or a link becomes text here, never markup.

interface Properties {
  readonly text?: string
  readonly className?: string
  readonly label?: string
  readonly onClick?: () => void
}

export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  { text, className, label, onClick }: Properties = {},
  children: readonly Node[] = [],
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  if (text !== undefined) element.textContent = text
  if (className !== undefined) element.className = className
  if (label !== undefined) element.setAttribute('aria-label', label)
  if (onClick !== undefined) element.addEventListener('click', onClick)
  element.append(...children)
  return element
}

/** An element that the page's own HTML has. */
export function find<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const element = document.getElementById(id)
  if (element instanceof kind) return element
  throw new Error(`the page has no \`${id}\``)
}
