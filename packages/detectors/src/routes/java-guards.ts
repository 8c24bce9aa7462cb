// Annotations that ask for somebody: those of Spring Security, of Jakarta, of MicroProfile and its kin, of Shiro and Sa-Token, and a
// program's own, by what stands on their declaration or by their names.

import type { FunctionRef, Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { isInstalled } from '../java/known-packages.js'
import { isAuthorizationName } from './identity.js'
import { type Annotation, readAnnotations, textsOf } from './java-annotations.js'
import type { Guard } from './route.js'
import { harmlessWords, hasWord, setupWords, wordsOf } from './words.js'

/** `open`: said to be for all. */
type Demand = 'open' | 'user' | 'role' | 'unknown'

/** What libraries have annotations for that asks nobody, where it is not told from which they are. */
const idle =
  /^(?:Slf4j|Log\w*|Data|Value|\w*ArgsConstructor|Getter|Setter|Builder|Transactional|Valid\w*|Operation|Api\w*|Tags?|Response\w*|CrossOrigin|Cach\w+|Async|Timed|Counted|Override|Deprecated|SuppressWarnings|Consumes|Produces|Component|Service|Scope|Request\w*|Singleton|Stateless|Named|\w+Scoped|Hidden|Parameters?|Schema|Nullable|NonNull|Retry\w*|CircuitBreaker|RateLimit\w*|Order|Profile|Primary|Lazy|Audited?|MultipartConfig|SneakyThrows|\w+Doc)$/
const opening =
  /^(?:Public\w*|IsPublic|\w*Anonymous\w*|No(?:Auth|Login)\w*|PassToken|(?:Ignore|Skip|Without)(?:Auth|Token|Login|Security)\w*|Open|Unprotected|Unsecured|PermitAll|SaIgnore|RequiresGuest)$/
const signedIn = /sign(?:ed)?in|log(?:ged)?in|auth|secured|protected|token|jwt|session|user(?:only|required)|member/i
/** Families of annotations: the one on a method takes the place of the one on its class. */
const jakarta = /^(?:RolesAllowed|PermitAll|DenyAll|Authenticated)$/

/** What the annotations of a method and of its class ask for. */
export function annotatedGuards(
  semantics: Semantics,
  ref: Ref,
  own: readonly Annotation[],
  outer: readonly Annotation[],
): readonly Guard[] {
  const families = new Set(own.map(familyOf))
  return [...own, ...outer.filter((each) => !families.has(familyOf(each)))].flatMap((each): Guard[] => {
    const demand = demandOf(semantics, each)
    if (demand === undefined) return []
    const guard = { ref, name: each.written.slice(0, 80), authenticates: false, authorizes: false }
    if (demand === 'unknown') return [{ ...guard, isUnknown: true }]
    // What is open on purpose is as good as guarded: nobody has to be told.
    return [{ ...guard, authenticates: true, authorizes: demand !== 'user' }]
  })
}

function familyOf({ name }: Annotation): string {
  return jakarta.test(name) ? 'jakarta' : name
}

function demandOf(semantics: Semantics, annotation: Annotation): Demand | undefined {
  const { name, symbol } = annotation
  const value = textsOf(semantics, annotation, ['value'])
  if (symbol.startsWith('org.springframework.security.')) return ofSpring(name, value.values)
  if (/^(?:javax|jakarta)\.annotation\.security#/.test(symbol)) {
    if (name !== 'RolesAllowed') return name === 'PermitAll' ? 'open' : name === 'DenyAll' ? 'role' : undefined
    return value.isKnown && value.values.length > 0 && value.values.every((each) => each === '**') ? 'user' : 'role'
  }
  if (/^(?:javax|jakarta)\.servlet\.annotation#(?:ServletSecurity|HttpConstraint)$/.test(symbol)) {
    return /rolesAllowed/.test(annotation.written) ? 'role' : 'unknown'
  }
  if (/^io\.(?:quarkus|micronaut)\.security/.test(symbol)) return ofOtherContainer(annotation)
  if (/^(?:Requires(?:Roles|Permissions)|SaCheck(?:Role|Permission|Or))$/.test(name)) return 'role'
  if (/^(?:Requires(?:Authentication|User)|SaCheckLogin)$/.test(name)) return 'user'
  return isOfLibrary(annotation) ? undefined : ofProgram(semantics, annotation)
}

function isOfLibrary({ name, symbol }: Annotation): boolean {
  return idle.test(name) || isInstalled(symbol.split('#', 1)[0] ?? '')
}

function ofSpring(name: string, [expression = '']: readonly string[]): Demand | undefined {
  if (name === 'Secured') {
    if (!expression.startsWith('IS_AUTHENTICATED')) return 'role'
    return expression === 'IS_AUTHENTICATED_ANONYMOUSLY' ? 'open' : 'user'
  }
  if (!/^(?:Pre|Post)(?:Authorize|Filter)$/.test(name)) return undefined
  if (/^\s*(?:permitAll|isAnonymous)\b/.test(expression)) return 'open'
  return /^\s*is(?:Fully)?Authenticated\(\)\s*$/.test(expression) ? 'user' : 'role'
}

function ofOtherContainer({ name, written }: Annotation): Demand | undefined {
  if (name === 'Authenticated') return 'user'
  if (name !== 'Secured') return name === 'PermissionsAllowed' ? 'role' : undefined
  return /IS_ANONYMOUS/.test(written) ? 'open' : /IS_AUTHENTICATED/.test(written) ? 'user' : 'role'
}

/** An annotation of the program's own may be bound to a filter or an aspect. */
function ofProgram(semantics: Semantics, { name }: Annotation): Demand | undefined {
  const declared = semantics.program.modules.flatMap(({ classes }, module) =>
    classes
      .filter((each) => each.name === name)
      .map(({ decorators }) => readAnnotations(semantics, module, decorators)),
  )
  const meta = declared
    .flat()
    .filter(isOfLibrary)
    .map((each) => demandOf(semantics, each))
    .find((each) => each !== undefined)
  if (meta !== undefined) return meta
  if (opening.test(name)) return 'open'
  const words = wordsOf(name)
  if (isAuthorizationName(name) || /Only$/.test(name)) return 'role'
  if (signedIn.test(name) && !hasWord(words, setupWords)) return 'user'
  return hasWord(words, harmlessWords) || hasWord(words, setupWords) ? undefined : 'unknown'
}

const known = new WeakMap<Semantics, ReadonlyMap<FunctionRef, readonly Guard[]>>()

/** Methods anywhere in the program that their annotations guard: a service may ask where its controller does not. */
export function guardedMethods(semantics: Semantics): ReadonlyMap<FunctionRef, readonly Guard[]> {
  const found = known.get(semantics) ?? readGuardedMethods(semantics)
  known.set(semantics, found)
  return found
}

function readGuardedMethods(semantics: Semantics): ReadonlyMap<FunctionRef, readonly Guard[]> {
  const { program } = semantics
  const found = new Map<FunctionRef, readonly Guard[]>()
  for (const [module, { classes }] of program.modules.entries()) {
    for (const { decorators, members } of classes) {
      const outer = readAnnotations(semantics, module, decorators)
      for (const member of members) {
        const code = program.ref(module, member.function)
        const own = readAnnotations(semantics, module, member.decorators)
        const guards = annotatedGuards(semantics, code, own, outer).filter(({ isUnknown }) => isUnknown !== true)
        if (guards.length > 0) found.set(code, guards)
      }
    }
  }
  return found
}
