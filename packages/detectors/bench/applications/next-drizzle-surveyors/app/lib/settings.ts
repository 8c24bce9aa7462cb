export type Tree = { [key: string]: unknown }

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function overlay(target: Tree, source: Tree): Tree {
  for (const key in source) {
    const value = source[key]
    if (isTree(value) && isTree(target[key])) overlay(target[key] as Tree, value)
    else target[key] = value
  }
  return target
}

const known = ['theme', 'language', 'startPage'] as const

export function pickKnown(source: Tree) {
  const chosen: Partial<Record<(typeof known)[number], string>> = {}
  for (const key of known) if (typeof source[key] === 'string') chosen[key] = source[key] as string
  return chosen
}
