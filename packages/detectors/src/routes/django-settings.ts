// What the settings of a Django project say for all of its views: the permissions of the REST framework where a view names none, and a
// middleware that asks for a login. They are found through `manage.py`, which names them; where they are not, nothing is known of that.

import type { Program, Ref } from '../ir/program.js'
import type { Load } from '../languages/load-program.js'
import { namesLogin, namesRole } from './python-guard-names.js'
import type { Guard } from './route.js'

const mostFiles = 8
const known = new WeakMap<Program, string>()

/** Reads the settings, once for a program that has views. */
export async function findDjangoSettings(program: Program, load: Load): Promise<void> {
  const module = program.modules.find(({ flow, text }) => /\.py$/.test(text.path) && flow.some(isOfDjango))
  if (module === undefined || known.has(program)) return
  const { path } = module.text
  const manage = await load('manage', path)
  const name = /DJANGO_SETTINGS_MODULE['"]\s*,\s*['"]([\w.]+)['"]/.exec(manage?.text ?? '')?.[1]
  const settings = name === undefined ? undefined : await load(name, path)
  if (settings === undefined) return
  const units = [settings]
  for (const unit of units) {
    if (units.length >= mostFiles) break
    for (const [, specifier] of unit.text.matchAll(/^from\s+([\w.]+)\s+import\s+\*/gm)) {
      const other = specifier === undefined ? undefined : await load(specifier, unit.path)
      if (other !== undefined && !units.some((each) => each.path === other.path)) units.push(other)
    }
  }
  known.set(program, units.map(({ text }) => withoutComments(text)).join('\n'))
}

function isOfDjango(each: { readonly op: string; readonly specifier?: string }): boolean {
  return each.op === 'import' && /^(?:django|rest_framework)\b/.test(each.specifier ?? '')
}

function withoutComments(text: string): string {
  return text.replaceAll(/^\s*#.*$/gm, '')
}

/** What holds for a view that names no permissions. */
export function defaultPermissions(program: Program, ref: Ref): readonly Guard[] {
  const settings = known.get(program)
  const none = { ref, name: 'DEFAULT_PERMISSION_CLASSES', authenticates: false, authorizes: false }
  if (settings === undefined) return [{ ...none, isUnknown: true }]
  const list = /DEFAULT_PERMISSION_CLASSES['"]?\s*[:=]\s*[[(]([^\])]*)/.exec(settings)?.[1]
  if (list === undefined) return []
  const names = list.match(/\w+(?=['"])/g) ?? []
  return names.map((name) => {
    const isKnown = /^(?:AllowAny|IsAuthenticated\w*)$/.test(name)
    const authenticates = namesLogin(name)
    return {
      ...none,
      authenticates,
      authorizes: namesRole(name),
      ...(isKnown || authenticates ? {} : { isUnknown: true as const }),
    }
  })
}

/** A middleware that sends everybody to the login. */
export function loginOfAll(program: Program, ref: Ref): readonly Guard[] {
  const written = /\bMIDDLEWARE\w*\s*\+?=\s*[[(]([^\])]*)/.exec(known.get(program) ?? '')?.[1] ?? ''
  const name = written
    .match(/\w+(?=['"])/g)
    ?.find((each) => /Login\w*(?:Required|Middleware)|RequireLogin|Auth\w*Required/i.test(each))
  return name === undefined ? [] : [{ ref, name, authenticates: true, authorizes: false }]
}
