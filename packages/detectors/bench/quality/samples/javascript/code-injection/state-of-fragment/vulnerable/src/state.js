import { decode } from './codec.js'

export function restore() {
  const fragment = location.hash.slice(1)
  if (fragment === '') return {}
  return eval('(' + decode(fragment) + ')')
}
