// Whatever is run ends in a value or in an error of the language, within its limits.

import { Engine, EvaluationError, ParseError } from '@sallyport/rhai'
import fc from 'fast-check'
import { test } from 'vitest'
import { anyText, program, runs, seed } from './programs.js'
import { typedProgram } from './typed-programs.js'

function endsWell(text: string): void {
  const engine = new Engine({
    limits: {
      maxOperations: 50_000,
      maxStringBytes: 10_000,
      maxArrayElements: 10_000,
      maxMapEntries: 1_000,
      maxMemoryBytes: 20_000_000,
      maxOutputBytes: 100_000,
    },
  })
  try {
    engine.evaluate(text)
  } catch (error) {
    const isOurs = error instanceof EvaluationError || error instanceof ParseError
    if (!isOurs || !error.code.startsWith('rhai/')) throw error
  }
}

test(`running never throws uncoded (seed ${seed})`, () => {
  fc.assert(fc.property(anyText, endsWell), { seed, numRuns: runs * 5 })
  fc.assert(fc.property(fc.oneof(program, typedProgram), endsWell), { seed, numRuns: runs * 4 })
})

/** Every native function with values of every type, in every position: names and types at random. */
test(`natives survive any arguments (seed ${seed})`, () => {
  const names = [...new Set(new Engine().listFunctions().map(({ name }) => name))].filter((name) =>
    /^[a-z]/i.test(name),
  )
  const values = [
    ...['()', 'true', '0', '1', '-1', '64', '9223372036854775807', '-9223372036854775808', '0.0', '1e300', '0.0/0.0'],
    ...[
      '"héllo😀"',
      '""',
      "'x'",
      '[3, 1, 2]',
      '[]',
      '[1, "a"]',
      '#{a: 1}',
      '#{}',
      'blob(9, 200)',
      '0..5',
      '-1..=2',
      '5..',
    ],
    ...['|x| x', '|| 1', '|a, b| a', 'Fn("len")', 'Fn("nope")', 'timestamp()', 'range(0, 9, 2)', '"a,b".chars()'],
  ]
  const call = fc
    .tuple(fc.constantFrom(...names), fc.array(fc.constantFrom(...values), { maxLength: 4 }))
    .map(
      ([name, args]) =>
        `let v = ${args[0] ?? '()'}; v.${name}(${args.slice(1).join(', ')}); ${name}(${args.join(', ')})`,
    )
  fc.assert(fc.property(call, endsWell), { seed, numRuns: runs * 10 })
})
