// Whether a module is a test, by what it imports, or by names that only runners of tests give to all files: nobody serves it, and what it
// does to the program under test is its purpose.

import type { Claim } from '@sallyport/findings'
import { valuesOf } from '../ir/by-operation.js'
import type { Module } from '../ir/flow.js'

const frameworks: Readonly<Record<string, RegExp>> = {
  javascript:
    /^(?:node:test|vitest|@jest\/globals|jest|mocha|chai|ava|tap|tape|sinon|supertest|jasmine|cypress|@playwright\/test|@testing-library\/.+)$/,
  python: /^(?:unittest|pytest|hypothesis|tornado\.testing|django\.test|aiohttp\.test_utils)(?:\.|$)/,
}

/** What mocha, Jest, Jasmine and Cypress declare for every file; a group and what is in it. */
const groups = /^(?:describe|context|suite)$/
const cases = /^(?:it|test|specify|before|beforeEach|beforeAll)$/

export function isTestModule(module: Module | undefined, language: string): boolean {
  const framework = frameworks[language]
  if (module === undefined || framework === undefined) return false
  const isImported = valuesOf(module, ['import']).some((value) => {
    const flow = module.flow[value]
    if (flow?.op !== 'import') return false
    return [flow.specifier, fullName(flow.specifier, flow.name)].some((each) => framework.test(each))
  })
  return isImported || (language === 'javascript' && isWrittenWithGlobals(module))
}

function isWrittenWithGlobals(module: Module): boolean {
  const called = valuesOf(module, ['call']).flatMap((value) => {
    const flow = module.flow[value]
    const callee = flow?.op === 'call' ? module.flow[flow.callee] : undefined
    return callee?.op === 'global' ? [callee.name] : []
  })
  return called.some((name) => groups.test(name)) && called.some((name) => cases.test(name))
}

/** What a test does is for a patient reader. */
export function ofTest(claim: Claim): Claim {
  const precondition = 'somebody but the tests runs this file, which is written with what tests are'
  return { ...claim, tier: 'explore', preconditions: [precondition, ...claim.preconditions].slice(0, 20) }
}

/** `from django import test` means the same as `import django.test`. */
function fullName(specifier: string, name: string | undefined): string {
  return name === undefined || specifier.includes('.') ? specifier : `${specifier}.${name}`
}
