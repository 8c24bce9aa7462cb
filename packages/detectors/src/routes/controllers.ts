// Routes of controllers: methods of classes under decorators, `@Post('orders')`, with `@UseGuards(…)` on the method or the class.

import type { Decorator } from '../ir/instruction.js'
import type { FunctionRef, Program } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import type { SourceText } from '../ir/text.js'
import { isAuthenticationName, isAuthorizationName } from './identity.js'
import type { Guard, Route } from './route.js'

const verbs = /^(?:@nestjs\/common|routing-controllers|@tsed\/(?:common|schema))#(Get|Post|Put|Patch|Delete|All)$/
const guarding = /(?:^|#|\.)(?:UseGuards?|UseBefore|Authorized|Authenticate|Auth|Roles?|Permissions?|Security)$/
const restricting =
  /(?:^|#|\.|^@)(?:(?:Has|Requires?|Needs?|Check|With|Any|All)?(?:Roles?|Permissions?|Scopes?|Authorit(?:y|ies))|CheckPolicies|CheckAbilities)$/
const opening = /(?:^|#|\.|^@?)(?:Public|IsPublic|AllowAnonymous|SkipAuth|NoAuth|Unprotected)$/

const givenUser = /@(?:[A-Z]\w*)?(?:User|Account|Member|Principal|Identity)\b/

export function readControllers({ program, origins }: Semantics): Route[] {
  return program.modules.flatMap(({ classes, text }, module) =>
    classes.flatMap((made, index) => {
      // A guard of roles for the whole class asks for what the decorators of its methods name, and else for nothing.
      const namesRoles = made.members.some(({ decorators }) =>
        decorators.some((each) => restricting.test(nameOf(each, text))),
      )
      const outer = guardsOf(made.decorators, text, program.ref(module, 0)).map((guard) =>
        namesRoles && guard.name.startsWith('UseGuard') ? { ...guard, authorizes: false } : guard,
      )
      // What names roles where no guard is used means something to a guard of the whole application, which asks everybody.
      const usesGuards = [made, ...made.members].some(({ decorators }) =>
        decorators.some((each) => /UseGuards?$/.test(nameOf(each, text))),
      )
      const isOfAll = namesRoles && !usesGuards
      return made.members.flatMap((member): Route[] => {
        const [verb] = member.decorators.flatMap((each) => {
          const [, method] = verbs.exec(each.symbol ?? '') ?? []
          return method === undefined ? [] : [{ method: method.toLowerCase(), each }]
        })
        if (verb === undefined) return []
        const isOpen = member.decorators.some((each) => opening.test(nameOf(each, text)))
        const code = program.ref(module, member.function)
        const ref = origins.definitions.functionValue(code)
        const user = userOf(program, code, text, ref)
        const all: Guard = { ref, name: 'a guard of the application', authenticates: true, authorizes: false }
        const open: Guard = { ref, name: 'a decorator that opens it', authenticates: true, authorizes: true }
        return [
          {
            ref,
            at: verb.each,
            method: verb.method,
            path: verb.each.argument ?? '/',
            router: `c${module}:${index}`,
            handlers: [code],
            handlerName: member.name,
            ...(member.decorators.some((each) => isOwn(each, text)) ? { isMarked: true } : {}),
            guards: isOpen
              ? [open]
              : [...guardsOf(member.decorators, text, ref), ...user, ...outer, ...(isOfAll ? [all] : [])],
          },
        ]
      })
    }),
  )
}

/** Of a file of the program, and none whose name tells. */
function isOwn(decorator: Decorator, text: SourceText): boolean {
  const { symbol } = decorator
  if (symbol !== undefined && !symbol.startsWith('.')) return false
  const name = nameOf(decorator, text)
  return !restricting.test(name) && !guarding.test(name) && !opening.test(name)
}

/** `@CurrentUser() user`: a handler that is given its user has one, wherever the check stands that sees to it. */
function userOf(program: Program, code: FunctionRef, text: SourceText, ref: number): Guard[] {
  const { start, arguments: parameters } = program.functionOf(code)
  const end = Math.max(start, ...parameters.map((value) => program.flow(program.beside(code, value)).end))
  const given = text.slice({ start, end })
  const [decorator] = givenUser.exec(given) ?? ownGivenUser(program, given)
  return decorator === undefined ? [] : [{ ref, name: decorator, authenticates: true, authorizes: false }]
}

const ownParameter = /@([A-Z]\w{0,60})\(/g
const longestDecorator = 600
/** What every request has, whoever sends it. */
const sentByAll =
  /\.\s{0,4}(?:body|rawBody|query|params|headers|cookies|files?|ip|ips|hostname|protocol|url|path|method)\b/

/** A decorator of the program that hands on what a guard left on the request, by whatever name. */
function ownGivenUser({ modules }: Program, parameters: string): readonly string[] {
  return [...parameters.matchAll(ownParameter)].flatMap(([, name = '']) => {
    const made = new RegExp(`\\b${name}\\s{0,4}=\\s{0,4}createParamDecorator\\(`)
    const isUser = modules.some(({ text: { text } }) => {
      const at = made.exec(text)?.index
      const declaration = at === undefined ? '' : text.slice(at, at + longestDecorator)
      return /\bgetRequest\b/.test(declaration) && !sentByAll.test(declaration)
    })
    return isUser ? [`@${name}`] : []
  })
}

function nameOf({ symbol, start, end }: Decorator, text: SourceText): string {
  return symbol ?? text.slice({ start, end: Math.min(end, start + 80) }).split('(', 1)[0] ?? ''
}

function guardsOf(decorators: readonly Decorator[], text: SourceText, ref: number): Guard[] {
  return decorators.flatMap((each): Guard[] => {
    const name = nameOf(each, text)
    const written = text.folded(each, 80)
    if (!guarding.test(name) && !restricting.test(name) && !isAuthenticationName(name) && !isAuthorizationName(name))
      return []
    // `UseGuards(ThrottlerGuard)` asks nobody.
    const isOfUsers =
      !/UseGuards?$/.test(name) ||
      isAuthenticationName(written) ||
      isAuthorizationName(written.replace(/^UseGuards?/, ''))
    if (!isOfUsers) return []
    return [
      { ref, name: written, authenticates: true, authorizes: restricting.test(name) || isAuthorizationName(written) },
    ]
  })
}
