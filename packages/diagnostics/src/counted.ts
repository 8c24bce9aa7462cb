/** `1 file`, `2 files`, `0 files`; `many` where the plural has another form. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}
