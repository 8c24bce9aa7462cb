import type { AuthorizerMode, Decision } from './decision.js'
import type { AuthorizationRequest } from './request.js'

/** The one question the guard may ask. It never throws: whatever goes wrong is a `deny` with the reason `fault`. */
export interface Authorizer {
  readonly mode: AuthorizerMode
  authorize(request: AuthorizationRequest): Decision
}
