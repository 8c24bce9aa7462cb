// What the guards of Python are called: the words of `identity.ts`, and the names that the frameworks gave theirs.

import { isAuthenticationName, isAuthorizationName } from './identity.js'

const mixins =
  /^(?:Login|Permission|Staff|Superuser|Auth\w*|Group|Role|Admin)\w*Required\w*Mixin$|^(?:UserPassesTest|AccessControl|AccessRequired|PermissionRequired)Mixin$/

/** A name that says it asks for somebody who is known: `login_required`, `IsAuthenticated`, `LoginRequiredMixin`. */
export function namesLogin(name: string): boolean {
  return isAuthenticationName(name) || mixins.test(lastName(name)) || /^(?:user_passes_test|has_perms?)\b/.test(name)
}

export function namesRole(name: string): boolean {
  return (
    isAuthorizationName(name) ||
    /^(?:user_passes_test|UserPassesTestMixin|PermissionRequiredMixin)\b|\bhas_perms?\b/.test(name)
  )
}

/** `django.contrib.auth.decorators.login_required(…)` is `login_required`. */
export function lastName(name: string): string {
  return (name.split('(', 1)[0] ?? '').split('.').at(-1)?.trim() ?? ''
}
