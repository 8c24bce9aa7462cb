// What makes a mark harmless where it arrives at a sink: by what was checked on its way, by its route, by who sent it.

import type { Ref } from '../ir/program.js'
import type { Mark } from './mark.js'
import { clearedMark, positioned } from './mark-changes.js'
import { eventOf } from './message-sender.js'
import { mayNameHost } from './own-address.js'
import type { Propagation } from './propagation.js'
import { clearedByRoute, isHarmlessShape } from './schema-taint.js'
import { leftOf } from './schemas.js'
import type { Site } from './sites.js'
import { chain } from './steps.js'
import { isAskedAbout } from './unread-checks.js'
import { pathBehind, validatedBy } from './validated.js'
import { isHarmlessWithoutSteps, parsedPath } from './way-checks.js'
import { wholeValues } from './whole-value.js'

/** `use`: where it is used as the sink uses it, if that is before. */
export function judged(engine: Propagation, site: Site, mark: Mark, use = site.ref): Mark {
  const placed = positioned(site, mark)
  if (placed.clearing !== undefined) return placed
  const guard = engine.semantics.program.guard(use)
  const fact = engine.checks.passed(chain(mark.steps), use, guard)
  if (fact !== undefined) return clearedMark(placed, engine.checked(fact.ref, fact.what))
  const reason = harmlessAt(engine, site, placed, use)
  if (reason !== undefined) return clearedMark(placed, reason)
  const isDoubtful = isAskedAbout(engine.checks, chain(mark.steps), use, guard)
  return isDoubtful ? { ...placed, doubt: placed.doubt + 1 } : placed
}

/** Why a mark does no harm at a sink, where `use` is the sink or the call that leads to it. */
export function harmlessAt(engine: Propagation, site: Site, mark: Mark, use: Ref): string | undefined {
  const way = [site.ref, ...chain(mark.steps)]
  return (
    byBeginning(engine, site, way, use) ??
    byOwnAddress(engine, mark, way, use) ??
    byWay(engine, way, use) ??
    byRoute(engine, mark) ??
    bySender(engine, mark, use)
  )
}

/** Where only the beginning does harm, by a check of the beginning. */
function byBeginning(engine: Propagation, { string }: Site, way: readonly Ref[], use: Ref): string | undefined {
  if (string !== 'option') return undefined
  const { semantics, checks } = engine
  const whole = wholeValues(semantics, way.slice(1)).values
  const fact = checks.passed([...whole], use, semantics.program.guard(use), 'no-option')
  return fact === undefined ? undefined : engine.checked(fact.ref, 'it begins with no dash')
}

/** Of the path of the request, that it can not name another host. */
function byOwnAddress(engine: Propagation, { origin }: Mark, way: readonly Ref[], use: Ref): string | undefined {
  if (origin.kind !== 'source' || origin.isOwnAddress !== true) return undefined
  const { semantics, checks } = engine
  if (!mayNameHost(semantics, way)) return 'the path of the request names no other host here'
  const fact = checks.passed(way, use, semantics.program.guard(use), 'starts-without-two')
  return fact === undefined ? undefined : engine.checked(fact.ref, 'it begins with one slash')
}

/** By the whole way that it went. */
function byWay(engine: Propagation, way: readonly Ref[], use: Ref): string | undefined {
  const { semantics, checks } = engine
  const { program } = semantics
  if (checks.accepts('parsed-path')) {
    const path = parsedPath(semantics, way)
    if (path !== undefined)
      return `it is the path of a parsed address, or made from the root (line ${program.line(path)}), and goes no step upwards`
  }
  const validated = bySchema(engine, way, use)
  if (validated !== undefined) return validated
  if (!checks.accepts('no-parent-step')) return undefined
  const fact = checks.passed(way, use, program.guard(use), 'no-parent-step')
  if (fact === undefined) return undefined
  const at = way.findIndex((ref) => checks.canonical(ref) === fact.subject)
  // What stands before the value that was checked may be decoded; where the folder is joined is told by all of the way.
  if (!isHarmlessWithoutSteps(semantics, at < 0 ? way : way.slice(0, at + 1))) return undefined
  return engine.checked(fact.ref, fact.what)
}

/** What a compiled schema said yes to, before it was read. */
function bySchema(engine: Propagation, way: readonly Ref[], use: Ref): string | undefined {
  const { semantics, checks } = engine
  for (const { condition, value, shape } of validatedBy(semantics, use, semantics.program.guard(use))) {
    const wanted = checks.canonical(value)
    const at = way.findIndex((ref) => checks.canonical(ref) === wanted)
    if (at >= 0 && isHarmlessShape(checks, leftOf(shape, pathBehind(semantics, way, at))))
      return engine.checked(condition, 'a schema')
  }
  return undefined
}

function byRoute(engine: Propagation, { origin }: Mark): string | undefined {
  return origin.kind === 'source' ? clearedByRoute(engine, origin) : undefined
}

/** Of a message, that it is known who sent it. */
function bySender(engine: Propagation, { origin }: Mark, use: Ref): string | undefined {
  const { semantics, checks } = engine
  const event = origin.kind === 'source' ? eventOf(semantics, origin.entered ?? origin.ref) : undefined
  const fact = event === undefined ? undefined : checks.passed([event], use, semantics.program.guard(use), 'sender')
  return fact === undefined ? undefined : engine.checked(fact.ref, 'who sent it')
}
