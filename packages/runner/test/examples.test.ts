// Every function has an example that is a script: nothing in it is unknown, and where nothing is permitted it ends as a denial or well.

import { describe, expect, test } from 'vitest'
import { checkScript } from '../src/check/check-script.js'
import { exampleOfBuilder } from '../src/examples.js'
import { builders } from '../src/operations/builders.js'
import { functionList } from '../src/reference.js'
import { run } from './harness.js'

const functions = functionList().map(({ usage, name, example }) => ({ usage, name, example }))

describe('an example', () => {
  test.each(functions)('of $usage names only what there is, and calls it', ({ name, example }) => {
    expect(checkScript({ name: 'example.rhai', text: example }, undefined).problems).toEqual([])
    expect(example).toMatch(new RegExp(`\\b${name}\\(`))
  })

  test.each(functions)('of $usage is called with what it takes', ({ example }) => {
    const { result } = run({ script: example })
    expect(['success', 'denied', 'script-error']).toContain(result.ending)
    expect(result.error?.message ?? '').not.toMatch(
      /not found \(|Function not found|must be initialized|not initialized/,
    )
  })

  test.each(builders.map((builder) => ({ builder, name: builder.name })))('of $name can be built', ({ builder }) => {
    expect(run({ script: exampleOfBuilder(builder) }).result.error?.message).toBeUndefined()
  })
})
