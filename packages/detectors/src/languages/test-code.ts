// Whether a module is a test, by what it imports: nobody serves it, and what it does to the program under test is its purpose.

import type { Claim } from '@sallyport/findings'
import type { Module } from '../ir/flow.js'

const frameworks: Readonly<Record<string, RegExp>> = {
  javascript:
    /^(?:node:test|vitest|@jest\/globals|jest|mocha|chai|ava|tap|tape|sinon|supertest|jasmine|cypress|@playwright\/test|@testing-library\/.+)$/,
  python: /^(?:unittest|pytest|hypothesis|tornado\.testing|django\.test|aiohttp\.test_utils)(?:\.|$)/,
}

export function isTestModule(module: Module | undefined, language: string): boolean {
  const framework = frameworks[language]
  if (module === undefined || framework === undefined) return false
  return module.flow.some(
    (flow) =>
      flow.op === 'import' &&
      [flow.specifier, fullName(flow.specifier, flow.name)].some((each) => framework.test(each)),
  )
}

/** What a test does is for a patient reader. */
export function ofTest(claim: Claim): Claim {
  const precondition = 'somebody but the tests runs this file, which imports what tests are written with'
  return { ...claim, tier: 'explore', preconditions: [precondition, ...claim.preconditions].slice(0, 20) }
}

/** `from django import test` means the same as `import django.test`. */
function fullName(specifier: string, name: string | undefined): string {
  return name === undefined || specifier.includes('.') ? specifier : `${specifier}.${name}`
}
