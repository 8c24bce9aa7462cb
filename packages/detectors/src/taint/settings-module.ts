// Modules of Python whose variables are the settings of a program: those of Django, by what every one of them says, or by where they lie.

import type { Module } from '../ir/flow.js'

const saidByAll: ReadonlySet<string> = new Set(['INSTALLED_APPS', 'ROOT_URLCONF', 'MIDDLEWARE'])
/** What is on for development is no mistake there. */
const forDevelopment = /(?:dev|develop|development|local|debug|tests?|testing|ci)(?:_settings)?\.py$/

const known = new WeakMap<Module, boolean>()

export function isSettingsModule(module: Module): boolean {
  const answer = known.get(module) ?? readsLikeSettings(module)
  known.set(module, answer)
  return answer
}

function readsLikeSettings({ flow, text }: Module): boolean {
  if (!text.path.endsWith('.py') || forDevelopment.test(text.path)) return false
  if (/(?:^|\/)settings\/\w+\.py$/.test(text.path)) return true
  return flow.some((each) => each.op === 'name' && each.function === 0 && saidByAll.has(each.name))
}
