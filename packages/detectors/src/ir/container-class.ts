// Whether a class is a collection of the language's own kind: its methods are those of a protocol that many classes have, each in its own
// way, and which of them is meant is not told by who extends whom.

import type { Origins } from './origins.js'
import type { Ref } from './program.js'

const deepest = 6
const builtin = /^(?:dict|list|set|frozenset|tuple|str|bytes|bytearray|Exception|BaseException)$/
const library = /^(?:collections|collections\.abc|typing|io)$/
const plain = /^(?:Generic|Protocol|NamedTuple)$/

export function isContainer(origins: Origins, made: Ref, depth: number): boolean {
  const { program } = origins
  const index = program.flowOf(made, 'class')?.class
  const members = index === undefined ? [] : (program.module(made).classes[index]?.members ?? [])
  return (
    depth > deepest ||
    members.some(({ name }) => name === '__iter__' || name === '__getitem__') ||
    origins.parentsOf(made).some((parent) => {
      const flow = program.flow(parent)
      if (flow.op === 'class') return isContainer(origins, parent, depth + 1)
      // `collections.abc.Mapping[str, str]`
      let root = parent
      let name = ''
      for (let part = program.flowOf(root, 'load'); part !== undefined; part = program.flowOf(root, 'load')) {
        name ||= part.property ?? ''
        root = program.beside(root, part.object)
      }
      const global = program.flowOf(root, 'global')
      if (global !== undefined) return builtin.test(global.name)
      const from = program.flowOf(root, 'import')
      return from !== undefined && library.test(from.specifier) && !plain.test(name || (from.name ?? ''))
    })
  )
}
