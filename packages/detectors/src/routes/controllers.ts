// Routes of controllers: methods of classes under decorators, `@Post('orders')`, with `@UseGuards(…)` on the method or the class.

import type { Decorator } from '../ir/instruction.js'
import type { FunctionRef, Program } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import type { SourceText } from '../ir/text.js'
import { isAuthenticationName, isAuthorizationName } from './identity.js'
import type { Guard, Route } from './route.js'

const verbs = /^(?:@nestjs\/common|routing-controllers|@tsed\/(?:common|schema))#(Get|Post|Put|Patch|Delete|All)$/
const guarding = /(?:^|#|\.)(?:UseGuards?|UseBefore|Authorized|Authenticate|Auth|Roles?|Permissions?|Security)$/
const restricting = /(?:^|#|\.)(?:Roles?|Permissions?|RequirePermissions?|CheckPolicies|CheckAbilities|Scopes?)$/
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
        const ref = origins.functionValue(code)
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
            guards: isOpen
              ? [open]
              : [...guardsOf(member.decorators, text, ref), ...user, ...outer, ...(isOfAll ? [all] : [])],
          },
        ]
      })
    }),
  )
}

/** `@CurrentUser() user`: a handler that is given its user has one, wherever the check stands that sees to it. */
function userOf(program: Program, code: FunctionRef, text: SourceText, ref: number): Guard[] {
  const { start, arguments: parameters } = program.functionOf(code)
  const end = Math.max(start, ...parameters.map((value) => program.flow(program.beside(code, value)).end))
  const [decorator] = givenUser.exec(text.slice({ start, end })) ?? []
  return decorator === undefined ? [] : [{ ref, name: decorator, authenticates: true, authorizes: false }]
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
