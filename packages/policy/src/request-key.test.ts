import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeRequest } from './cedar-json.js'
import { type AttributeValue, type AuthorizationRequest, EntityReference } from './request.js'
import { requestKey } from './request-key.js'

const text = fc.string({ maxLength: 3 })
const uid = fc.record({ type: text, id: text })
const name = text.filter((value) => !value.startsWith('__'))
const { value } = fc.letrec<{ value: AttributeValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    text,
    fc.integer(),
    fc.boolean(),
    uid.map((one) => new EntityReference(one)),
    fc.array(tie('value'), { maxLength: 2 }),
    fc.dictionary(name, tie('value'), { maxKeys: 2, noNullPrototype: true }),
  ),
}))
const record = fc.dictionary(name, value, { maxKeys: 2, noNullPrototype: true })
const entity = fc.record(
  {
    uid,
    attrs: record,
    parents: fc.array(uid, { maxLength: 2 }),
    tags: fc.array(fc.tuple(text, value), { maxLength: 2 }).map((pairs) => new Map(pairs)),
  },
  { requiredKeys: ['uid', 'attrs', 'parents'] },
)
const request: fc.Arbitrary<AuthorizationRequest> = fc.record({
  principal: uid,
  action: uid,
  resource: uid,
  context: record,
  entities: fc.array(entity, { maxLength: 2 }),
})

/** What Cedar gets, with names sorted, as a reference for equality of requests. */
function canonical(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(canonical)
  if (typeof json !== 'object' || json === null) return json
  return Object.entries(json)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, inner]) => [key, canonical(inner)])
}

test('PO-5: two requests have one key exactly if Cedar gets the same', () => {
  fc.assert(
    fc.property(request, request, (left, right) => {
      const same = JSON.stringify(canonical(encodeRequest(left))) === JSON.stringify(canonical(encodeRequest(right)))
      expect(requestKey(left) === requestKey(right)).toBe(same)
      expect(requestKey(left)).toBe(
        requestKey({ ...left, context: Object.fromEntries(Object.entries(left.context).reverse()) }),
      )
    }),
    { numRuns: 500 },
  )
})

test('PO-5: one part changed is another key', () => {
  fc.assert(
    fc.property(request, (base) => {
      const other = { type: 'x', id: 'yyyy' }
      const changes = [
        { principal: other },
        { action: other },
        { resource: other },
        { context: { other: 'yyyy' } },
        { entities: [...base.entities, { uid: other, attrs: {}, parents: [] }] },
      ]
      for (const change of changes) expect(requestKey({ ...base, ...change })).not.toBe(requestKey(base))
    }),
  )
})

test('PO-4: names of records that Cedar would read as escapes are refused, names of tags are kept as own properties', () => {
  const base = { principal: { type: 'a', id: 'b' }, action: { type: 'a', id: 'b' }, resource: { type: 'a', id: 'b' } }
  for (const name of ['__entity', '__extn', '__expr', '__proto__']) {
    const context = Object.fromEntries([[name, 'x']])
    expect(() => encodeRequest({ ...base, context, entities: [] })).toThrow(
      expect.objectContaining({ code: 'policy/request-invalid' }),
    )
    const tagged = { uid: base.resource, attrs: {}, parents: [], tags: new Map([[name, 'x']]) }
    const [entity] = encodeRequest({ ...base, context: {}, entities: [tagged] }).entities
    expect(Object.entries(entity?.tags ?? {})).toEqual([[name, 'x']])
  }
})
