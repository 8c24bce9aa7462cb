import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Answers, Questions } from './questions.js'

/** What a value is made of: a question about it is one about each of these, and it is an answer itself where it is made of nothing. */
type Graph = readonly (readonly number[])[]

class Asked {
  readonly #questions = new Questions()
  readonly #answers = new Answers()
  readonly #graph: Graph
  found = 0

  constructor(graph: Graph) {
    this.#graph = graph
  }

  of(value: number, depth = 0): readonly number[] {
    return (
      this.#answers.final.get(value) ?? this.#questions.ask(this.#answers, value, depth, () => this.#find(value, depth))
    )
  }

  #find(value: number, depth: number): readonly number[] {
    this.found += 1
    const madeOf = this.#graph[value] ?? []
    if (madeOf.length === 0) return [value]
    return [...new Set(madeOf.flatMap((each) => this.of(each, depth + 1)))]
  }
}

function reachable(graph: Graph, from: number): number[] {
  const reached = new Set([from])
  for (const value of reached) for (const next of graph[value] ?? []) reached.add(next)
  return [...reached].filter((value) => (graph[value] ?? []).length === 0).sort((left, right) => left - right)
}

const graphs = fc
  .integer({ min: 2, max: 12 })
  .chain((size) => fc.array(fc.array(fc.nat(size - 1), { maxLength: 3 }), { minLength: size, maxLength: size }))

test('a question from outside is answered with all that leads there, in whatever order questions are asked', () => {
  fc.assert(
    fc.property(graphs, fc.array(fc.nat(11), { maxLength: 20 }), (graph, order) => {
      const asked = new Asked(graph)
      for (const value of order.filter((each) => each < graph.length))
        expect([...asked.of(value)].sort((left, right) => left - right)).toEqual(reachable(graph, value))
    }),
    { numRuns: 500 },
  )
})

test('where everything leads to everything, each question is found once for each that is open', () => {
  const size = 20
  const all = Array.from({ length: size }, (_, value) => value)
  const asked = new Asked([...all.map(() => [...all, size]), []])
  expect(asked.of(0)).toEqual([size])
  expect(asked.found).toBeLessThan(size * size)
})

test('what was too deep is asked again from less deep', () => {
  const line = Array.from({ length: 40 }, (_, value) => (value < 39 ? [value + 1] : []))
  const asked = new Asked(line)
  expect(asked.of(0)).toEqual([])
  expect(asked.of(20)).toEqual([39])
})
