// Annotations as what they name, for those who compare classes and methods by them; their elements are calls of `annotation-call.ts`.

import type { Decorator } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import { annotationName } from './annotation.js'
import type { JavaLowering } from './lowering.js'
import { moduleSymbol } from './module-symbol.js'
import { qualifiedNames } from './resolve-type.js'

/** Names that a package with all its classes imported is taken for the place of: another is more likely one of the program's own. */
const customary =
  /^(?:GET|POST|PUT|PATCH|DELETE|\w+Mapping|Path|WebServlet|(?:Rest)?Controller|RolesAllowed|PermitAll|DenyAll|Secured|(?:Pre|Post)(?:Authorize|Filter)|ModelAttribute|ServletSecurity|Authenticated|Requires\w+|SaCheck\w+)$/
const registering = /^(?:GET|POST|PUT|PATCH|DELETE|\w+Mapping)$/

export function decoratorsOf(lowering: JavaLowering, annotations: readonly SyntaxNode[]): Decorator[] {
  return annotations.map((each) => {
    const name = annotationName(each)
    // One with elements is a statement already; a claim about a route quotes what registers it.
    if (registering.test(name) && childrenOf(field(each, 'arguments')).length === 0) lowering.statements.push(at(each))
    const names = qualifiedNames(lowering, name)
    const meant = customary.test(name) ? names.join('|') : (names[0] ?? name)
    return { ...at(each), symbol: moduleSymbol(meant, undefined) }
  })
}
