// What makes a value harmless where a walk stands: a condition that holds where it is used, a schema that said yes to it, or the whole
// way from here to the sink.

import type { Ref } from '../ir/program.js'
import { leftOf } from '../taint/schemas.js'
import type { TaintSpecification } from '../taint/specification.js'
import { validatedBy } from '../taint/validated.js'
import { isHarmlessWithoutSteps, parsedPath } from '../taint/way-checks.js'
import { ofWholeNames, wholeValues } from '../taint/whole-value.js'
import { checkOf, listOf, stepCheckOf } from './checks.js'
import { type Found, harmless, quoted, shown } from './found.js'
import { isNoOption } from './no-option.js'
import { bare, isSameValue } from './same-value.js'
import { isHarmlessShape } from './source-here.js'
import type { Here, Walker } from './walker.js'

/** A condition that holds where the value is used, and that makes it harmless. */
export function checkedHere(walker: Walker, ref: Ref, here: Here): Found | undefined {
  const { scopes, path } = here
  const begun = here.string === 'option' ? begunHere(walker, ref, here) : undefined
  if (begun !== undefined) return begun
  const whole = checkedByWay(walker, ref, here) ?? validatedHere(walker, ref, here)
  if (whole !== undefined) return whole
  if (path.length > 0) return undefined
  const specification = checksFor(walker, ref, here)
  for (const { beside, guard } of scopes) {
    const condition = checkOf(walker.semantics, specification, beside, guard, ref)
    if (condition === undefined) continue
    const list = listOf(walker.semantics, condition)
    const against = list === undefined ? '' : `, against ${list.map((each) => `\`${each}\``).join(', ')}`
    return harmless(
      `${shown(walker.semantics.program, bare(walker.semantics.program, ref))} is checked by ${quoted(walker.semantics.program, condition)}${against}`,
      condition,
    )
  }
  return undefined
}

/** A condition that says that it begins with no dash. */
function begunHere({ semantics }: Walker, ref: Ref, { scopes, way }: Here): Found | undefined {
  if (!wholeValues(semantics, [...way, ref]).values.has(ref)) return undefined
  for (const { beside, guard } of scopes)
    for (let each = guard; each !== undefined; each = each.outer) {
      const condition = semantics.program.beside(beside, each.condition)
      if (isNoOption(semantics, condition, each.holds, ref))
        return harmless(
          `${shown(semantics.program, ref)} begins with no dash by ${quoted(semantics.program, condition)}`,
          condition,
        )
    }
  return undefined
}

/** The checks that count for this value: those of names only where it is the name that is used. */
function checksFor(walker: Walker, ref: Ref, { way }: Here): TaintSpecification {
  const { validators } = walker.specification
  if (validators?.includes('no-prototype-name') !== true) return walker.specification
  if (wholeValues(walker.semantics, [...way, ref]).values.has(ref)) return walker.specification
  return {
    ...walker.specification,
    validators: validators.filter((each) => typeof each !== 'string' || !ofWholeNames.has(each)),
  }
}

/** A compiled schema that said yes to it, before the property was read. */
function validatedHere(walker: Walker, ref: Ref, { scopes, path }: Here): Found | undefined {
  for (const { beside, guard } of scopes) {
    for (const { condition, value, shape } of validatedBy(walker.semantics, beside, guard))
      if (isSameValue(walker.semantics.program, value, ref) && isHarmlessShape(walker, leftOf(shape, path)))
        return harmless(
          `${shown(walker.semantics.program, ref)} is checked with a schema by ${quoted(walker.semantics.program, condition)}`,
          condition,
        )
  }
  return undefined
}

/** What the way from here to the sink makes harmless: below a folder, and without a step upwards. */
function checkedByWay(walker: Walker, ref: Ref, { scopes, path, way }: Here): Found | undefined {
  const { validators = [] } = walker.specification
  const whole = [walker.use, ...way, ref]
  if (validators.includes('parsed-path') && parsedPath(walker.semantics, whole) === ref)
    return harmless(
      `${quoted(walker.semantics.program, ref)} is the path of a parsed address, or made from the root, and goes no step upwards`,
      ref,
    )
  if (path.length > 0 || !validators.includes('no-parent-step')) return undefined
  for (const { beside, guard } of scopes) {
    const condition = stepCheckOf(walker.semantics, beside, guard, ref)
    if (condition !== undefined && isHarmlessWithoutSteps(walker.semantics, whole))
      return harmless(
        `${shown(walker.semantics.program, ref)} has no step upwards by ${quoted(walker.semantics.program, condition)}`,
        condition,
      )
  }
  return undefined
}
