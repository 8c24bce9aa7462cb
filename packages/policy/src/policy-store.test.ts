import { renderError } from '@sallyport/diagnostics'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CedarAuthorizer, loadCedar } from './cedar-authorizer.js'
import { PolicyError, problemErrors } from './errors.js'
import { splitPolicies } from './lex.js'
import { type LoadMode, loadPolicies, policyDigest, validationKey } from './policy-store.js'

const cedar = await loadCedar({ tierUp: true })

function load(text: string, mode: LoadMode = 'strict') {
  return loadPolicies(cedar, [{ name: 'policy.cedar', text }], { mode })
}

function refusal(text: string, mode: LoadMode = 'strict'): PolicyError {
  try {
    load(text, mode)
  } catch (cause) {
    if (cause instanceof PolicyError) return cause
    throw cause
  }
  throw new Error('the policy was loaded')
}

const places = (error: PolicyError) =>
  error.problems.map(
    ({ message, hint, span }) => `${span?.start.line}:${span?.start.column}-${span?.end.column} ${message} | ${hint}`,
  )

describe('loading strictly', () => {
  test('PO-3: unknown types, actions and attributes are all listed, with place and suggestion', () => {
    const error = refusal(
      `// é 😀 in a comment moves no column
permit (principal == Usr::"é", action == file_system::Action::"opne", resource in file_system::Dr::"/tmp");
permit (principal, action == file_system::Action::"move", resource)
when { /* none */ true };`
        .replace('/* none */ ', '')
        .replace('{ true }', '{ context.destinaton.path == "/x" && resource.pth == "y" }'),
    )
    expect(error.code).toBe('policy/invalid')
    expect(places(error)).toMatchInlineSnapshot(`
      [
        "2:22-24 unrecognized entity type \`Usr\` | write \`User\`, if that was meant",
        "2:42-68 unrecognized action \`file_system::Action::"opne"\` | write \`file_system::Action::"open"\`, if that was meant",
        "2:83-97 unrecognized entity type \`file_system::Dr\` | write \`file_system::Dir\`, if that was meant",
        "4:8-30 attribute \`destinaton\` in context for file_system::Action::"move" not found | did you mean \`destination\`?",
        "4:43-54 attribute \`pth\` on entity type \`file_system::Dir\` not found | did you mean \`path\`?",
        "4:43-54 attribute \`pth\` on entity type \`file_system::File\` not found | did you mean \`path\`?",
      ]
    `)
  })

  test('PO-3: an open template is reported where its slot stands', () => {
    const error = refusal(
      'permit (principal, action, resource);\npermit (principal == ?principal, action, resource in ?resource);',
    )
    expect(error.code).toBe('policy/syntax')
    expect(places(error)).toMatchInlineSnapshot(`
      [
        "2:22-31 \`?principal\` makes this an open template, and templates are never linked here | write the principal or resource in its place",
        "2:54-62 \`?resource\` makes this an open template, and templates are never linked here | write the principal or resource in its place",
      ]
    `)
  })

  test('a type error is refused, and a policy that can never match is a warning', () => {
    expect(
      refusal('permit (principal, action == file_system::Action::"read", resource) when { resource.path > 3 };').code,
    ).toBe('policy/invalid')
    const { warnings } = load(
      'permit (principal, action == file_system::Action::"read", resource is sysinfo::Sysinfo);',
    )
    expect(warnings.map((warning) => warning.code)).toContain('policy/never-matches')
  })

  test('all syntax errors are listed, in the text as written, and rendered with their lines', () => {
    const error = refusal(
      'permit (principal, action, resource);\n\n// ü\npermit (principl, action, resource) whn { true };',
    )
    expect(error.code).toBe('policy/syntax')
    expect(
      problemErrors(error.problems)
        .map((one) => renderError(one))
        .join('\n'),
    ).toMatchInlineSnapshot(`
      "error: found an invalid variable in the policy scope: principl
       --> policy.cedar:4:9
        |
      4 | permit (principl, action, resource) whn { true };
        |         ^^^^^^^^
        = help: policy scopes must contain a \`principal\`, \`action\`, and \`resource\` element in that order
      error: invalid policy condition: whn
       --> policy.cedar:4:37
        |
      4 | permit (principl, action, resource) whn { true };
        |                                     ^^^
        = help: condition must be either \`when\` or \`unless\`"
    `)
  })

  test('ids come from @id or from the order over all files, and each policy can be found again', () => {
    const sources = [
      {
        name: 'a.cedar',
        text: '@id("first") permit (principal, action, resource);\n\n// note; with "semicolon\npermit (principal, action, resource) when { "a;b" == "a;b" };',
      },
      { name: 'b.cedar', text: '\n@note("x")\nforbid (principal, action, resource);' },
    ]
    const set = loadPolicies(cedar, sources, { mode: 'strict' })
    expect(set.policies.map(({ id, effect }) => `${id} ${effect}`)).toEqual([
      'first permit',
      'policy1 permit',
      'policy2 forbid',
    ])
    expect(set.locate('policy1')).toMatchObject({
      source: { name: 'a.cedar' },
      span: { start: { line: 4, column: 1 }, end: { line: 4, column: 61 } },
    })
    expect(set.locate('policy2')).toMatchObject({
      source: { name: 'b.cedar' },
      span: { start: { line: 2, column: 1 }, end: { line: 3 } },
    })
    expect(set.locate('nobody')).toBeUndefined()
  })

  test('two policies with one id are refused', () => {
    const error = refusal(
      '@id("a") permit (principal, action, resource);\n@id("a") forbid (principal, action, resource);',
    )
    expect(error.problems[0]).toMatchObject({ code: 'policy/duplicate-id', span: { start: { line: 2 } } })
  })

  test('an empty policy loads with a warning that everything is denied', () => {
    expect(load('// nothing').warnings.map((warning) => warning.code)).toEqual(['policy/empty'])
  })

  test('the digest is the hash of the text, and of all texts', () => {
    expect(load('').digest).toBe('sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    const a = { name: 'a', text: 'x' }
    const b = { name: 'b', text: 'y' }
    expect(policyDigest([a, b])).not.toBe(policyDigest([b, a]))
  })
})

test('a validation known to have passed is not repeated, and its key holds texts, engine and schema', () => {
  const text = 'permit (principal, action == file_system::Action::"raed", resource);'
  const keys: string[] = []
  const isValidated = (key: string): boolean => keys.push(key) > 0
  expect(loadPolicies(cedar, [{ name: 'p', text }], { mode: 'strict', isValidated }).policies).toHaveLength(1)
  expect(keys).toEqual([validationKey(cedar, policyDigest([{ name: 'other', text }]))])
  expect(() => loadPolicies(cedar, [{ name: 'p', text }], { mode: 'strict', isValidated: () => false })).toThrow(
    PolicyError,
  )
  expect(() => loadPolicies(cedar, [{ name: 'p', text: 'permit' }], { mode: 'strict', isValidated })).toThrow(
    PolicyError,
  )
})

describe('loading as rex-runner did', () => {
  test('the error carries the words of Cedar to the letter', () => {
    const error = refusal('permit (principl, action, resource);', 'rex')
    expect(error.cedarText).toBe(
      'failed to parse policies from string: found an invalid variable in the policy scope: principl',
    )
    expect(refusal('permit (principal == ?principal, action, resource);', 'rex').cedarText).toBe(
      'static policy set includes a template',
    )
  })

  test('an unknown name in a permit warns, and a permit that can never match is left out', () => {
    const set = load(
      'permit (principal, action == file_system::Action::"raed", resource);\npermit (principal, action in [file_system::Action::"read", file_system::Action::"wriet"], resource);',
      'rex',
    )
    expect(set.policies.map((policy) => policy.id)).toEqual(['policy1'])
    expect(set.warnings.map(({ code, hint }) => `${code}: ${hint}`)).toMatchInlineSnapshot(`
      [
        "policy/unknown-name: write \`file_system::Action::"read"\`, if that was meant",
        "policy/unknown-name: write \`file_system::Action::"write"\`, if that was meant",
        "policy/permit-dropped: correct the name, or remove the policy",
      ]
    `)
  })

  test('a forbid that names what does not exist is refused, one with a type error alone is not', () => {
    for (const name of [
      'resource == file_system::Fil::"/a"',
      'action == file_system::Action::"raed"',
      'resource is file_system::Dri',
    ]) {
      const scope = name.startsWith('action') ? `principal, ${name}, resource` : `principal, action, ${name}`
      expect(refusal(`forbid (${scope});`, 'rex').code).toBe('policy/forbid-unknown-name')
    }
    expect(refusal('forbid (principal, action, resource) when { resource has pth };', 'rex').code).toBe(
      'policy/forbid-unknown-name',
    )
    expect(refusal('forbid (principal, action, resource) when { resource["pth"] == "" };', 'rex').code).toBe(
      'policy/forbid-unknown-name',
    )
    expect(
      load('forbid (principal, action, resource) when { resource.path like "*.env" };', 'rex').policies,
    ).toHaveLength(1)
  })

  test('an @id written twice is no error, as it was none there: the second gets its number', () => {
    const text =
      '@id("a") permit (principal, action, resource);\n@id("a") permit (principal, action, resource);\n@id("policy1") permit (principal, action, resource);'
    expect(load(text, 'rex').policies.map((policy) => policy.id)).toEqual(['a', 'policy1', 'policy2'])
  })

  test('an action group in a policy is warned about', () => {
    const { warnings } = load('permit (principal, action in file_system::Action::"SafeIO", resource);', 'rex')
    expect(warnings.map((warning) => warning.code)).toEqual(['policy/action-group'])
  })

  test('names of records and strings of a policy itself are no unknown names', () => {
    const text =
      'permit (principal, action, resource) when { {mine: 1}.mine == 1 && ["x"].contains("y::z") && context has user && ip("127.0.0.1").isLoopback() };'
    expect(load(text, 'rex').warnings).toEqual([])
  })
})

describe('PO-6: bounds on the text', () => {
  const condition = (body: string) => `permit (principal, action, resource) when { ${body} };`
  test.each([
    ['brackets', condition(`${'('.repeat(40)}true${')'.repeat(40)}`)],
    ['brackets of a size that ends the engine', condition(`${'['.repeat(100_000)}`)],
    ['a chain of operators', condition(`${'true && '.repeat(400)}true`)],
    ['a chain of attributes', condition(`context${'.a'.repeat(400)} == 1`)],
    ['a chain of conditionals', condition(`${'if true then '.repeat(300)}true${' else true'.repeat(300)}`)],
    ['a chain of calls', condition(`[1]${'.containsAll([1, 2])'.repeat(400)}`)],
    ['a chain inside an alternative', condition(`true || context${'.a'.repeat(400)} == 1 || true`)],
    ['wildcards', condition(`"a" like "${'*a'.repeat(40)}"`)],
    ['a pattern too long', condition(`"a" like "${'a'.repeat(2000)}"`)],
    ['too many patterns', condition(`[${'"a" like "b", '.repeat(70)}true].contains(false)`)],
    ['too much text', `// ${'x'.repeat(5 * 1024 * 1024)}`],
    ['too many policies', 'permit (principal, action, resource);\n'.repeat(10_001)],
  ])('%s', (_, text) => {
    expect(refusal(text).code).toBe('policy/too-large')
    expect(cedar.checkText('permit (principal, action, resource);')).toEqual([])
  })

  test('what is just within the bounds does not end the engine, in loading, deciding or its syntax tree', () => {
    const bodies = [
      `${'('.repeat(14)}${'true && '.repeat(63)}true${')'.repeat(14)}`,
      `${'resource == principal || '.repeat(46)}${'['.repeat(14)}1${']'.repeat(14)} == 1`,
      `${'1 + '.repeat(62)}1 == 1`,
      `${'if true then '.repeat(63)}true${' else true'.repeat(63)}`,
      `${'resource has path && '.repeat(62)}true`,
      Array.from({ length: 31 }, (_, index) => `(resource has path && resource.path like "*.${index}")`).join(' || '),
    ]
    for (const body of bodies) {
      const set = load(condition(body), 'rex')
      set.syntax()
      const request = {
        principal: { type: 'User', id: 'a' },
        action: { type: 'sysctl::Action', id: 'load' },
        resource: { type: 'sysctl::Sysctl', id: 'b' },
        entities: [],
        context: {},
      }
      // Often enough for V8 to optimise the Wasm, whose frames then are larger.
      const gate = new CedarAuthorizer(cedar, set, { mode: 'enforce', warmAfter: 100, cachedDecisions: 0 })
      for (let round = 0; round < 300; round++) expect(gate.authorize(request).errors).toEqual([])
      expect(cedar.validate({ p: set.policies[0]?.text ?? '' })).toBeDefined()
    }
    expect(cedar.checkText('permit (principal, action, resource);')).toEqual([])
  })
})

test('cutting a text agrees with the engine: as many policies as it counts, or both refuse', () => {
  const piece = fc.constantFrom(
    'permit (principal, action, resource);',
    'forbid (principal, action, resource) when { "a;\\"b" == "//" };',
    '// c;\n',
    '// c\rpermit',
    '@id("x;y")',
    ' ',
    '"',
    ';',
    '\n',
    '/*',
    'é',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = pieces.join('')
      const valid = cedar.checkText(text).length === 0
      const ids = text.match(/@id/g)?.length ?? 0
      if (ids > 1) return
      if (!valid) expect(() => load(text)).toThrow(PolicyError)
      else expect(load(text).policies).toHaveLength(splitPolicies(text).length)
    }),
    { numRuns: 300 },
  )
})
