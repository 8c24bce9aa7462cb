export function setPath(target: any, path: string, value: unknown): void {
  const parts = path.split('.')
  let at = target
  for (let index = 0; index < parts.length - 1; index++) {
    at = at[parts[index]]
  }
  at[parts[parts.length - 1]] = value
}
