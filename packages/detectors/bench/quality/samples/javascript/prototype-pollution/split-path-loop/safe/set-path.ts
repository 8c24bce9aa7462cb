const forbidden = new Set(['__proto__', 'constructor', 'prototype'])
export function setPath(target: any, path: string, value: unknown): void {
  const parts = path.split('.')
  if (parts.some((part) => forbidden.has(part))) throw new Error('forbidden name')
  let at = target
  for (let index = 0; index < parts.length - 1; index++) {
    at = at[parts[index]]
  }
  at[parts[parts.length - 1]] = value
}
