// Whether options are for connections to the program's own machine only: what it asks of `https://localhost`, or of a server that it
// started itself, nobody else can answer. INVARIANT: one use that goes anywhere else, or nobody knows where, is enough for a no.

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { usesOf } from '../ir/uses.js'

const ownHost = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i
const ownAddress = /^(?:https?|wss?|tls):\/\/(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?:[:/?#]|$)/i
const hostNames = ['host', 'hostname', 'servername'] as const
const deepest = 8

export function isForOwnMachine(semantics: Semantics, options: Ref): boolean {
  return namesOwnHost(semantics, options) || goesToOwnMachine(semantics, options, 0)
}

function namesOwnHost({ program, constants, origins }: Semantics, options: Ref): boolean {
  if (program.flow(options).op !== 'object') return false
  const hosts = hostNames.flatMap((name) => origins.property(options, name)).map((value) => constants.of(value))
  return hosts.length > 0 && hosts.every((host) => host?.type === 'string' && ownHost.test(host.value))
}

/** Every call that it ends in: what makes something else of it (an agent) is followed to where that is used. */
function goesToOwnMachine(semantics: Semantics, value: Ref, depth: number): boolean {
  const verdicts = verdictsOn(semantics, value, depth)
  return verdicts.length > 0 && verdicts.every((isOwn) => isOwn)
}

function verdictsOn(semantics: Semantics, value: Ref, depth: number): boolean[] {
  if (depth > deepest) return [false]
  const users = (usesOf(semantics).get(value) ?? []).filter((user) => semantics.program.flow(user).op !== 'name')
  return users.flatMap((user) => verdictOf(semantics, user, value, depth))
}

function verdictOf(semantics: Semantics, user: Ref, value: Ref, depth: number): boolean[] {
  const { program } = semantics
  const flow = program.flow(user)
  if (flow.op === 'object' || flow.op === 'array' || flow.op === 'phi' || flow.op === 'copy')
    return [goesToOwnMachine(semantics, user, depth + 1)]
  // What is left of it after a call is of interest only where it is used again; what is left of the others, not at all.
  if (flow.op === 'after')
    return program.beside(user, flow.base) === value ? verdictsOn(semantics, user, depth + 1) : []
  if (flow.op !== 'call') return [false]
  if (flow.form === 'construct' && flow.arguments.length === 1) return [goesToOwnMachine(semantics, user, depth + 1)]
  const [first] = flow.arguments
  const address = first === undefined ? undefined : program.beside(user, first.value)
  return [address !== undefined && address !== value && isOwnAddress(semantics, address, 0)]
}

/** It begins with such an address, or with what starting a server gave. */
function isOwnAddress(semantics: Semantics, address: Ref, depth: number): boolean {
  const { program, constants, origins } = semantics
  const constant = constants.of(address)
  if (constant !== undefined) return constant.type === 'string' && ownAddress.test(constant.value)
  if (depth > deepest) return false
  const [origin, ...others] = origins.of(address)
  if (origin === undefined) return false
  if (others.length > 0) return [origin, ...others].every((each) => isOwnAddress(semantics, each, depth + 1))
  const flow = program.flow(origin)
  const begins = (value: number): boolean => isOwnAddress(semantics, program.beside(origin, value), depth + 1)
  switch (flow.op) {
    case 'binary':
      return flow.operator === '+' && begins(flow.left)
    case 'template': {
      const [start = -1, next] = flow.parts
      const isEmpty = start >= 0 && isEmptyText(semantics, program.beside(origin, start))
      return isEmpty ? next !== undefined && begins(next) : start >= 0 && begins(start)
    }
    case 'unary':
      return flow.operator === 'await' && begins(flow.operand)
    case 'call':
      return program.flowOf(program.beside(origin, flow.callee), 'load')?.property === 'listen'
    default:
      return false
  }
}

function isEmptyText({ constants }: Semantics, ref: Ref): boolean {
  const constant = constants.of(ref)
  return constant?.type === 'string' && constant.value === ''
}
