// One form for the symbol of a class and of what it has: `java.sql#Statement`, `java.lang#Runtime.getRuntime`.

/** @param specifier Qualified names of a class, with `|` between those that it may be; the installed one tells what it is. */
export function moduleSymbol(specifier: string, _name: string | undefined): string {
  const parts = (specifier.split('|').at(-1) ?? specifier).split('.')
  const at = parts.findIndex((part) => /^[A-Z]/.test(part))
  if (at < 0) return `${parts.slice(0, -1).join('.')}#${parts.at(-1) ?? ''}`
  return `${parts.slice(0, at).join('.')}#${parts.slice(at).join('.')}`
}
