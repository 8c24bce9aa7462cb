// What every starter policy is made of: checked parameters, statements, and decision tests that prove them.

import { likeCedar, quoteCedar, type StatementText, statementText, uidText } from '../cedar-text.js'
import { PolicyError } from '../errors.js'
import type { EntityUid } from '../request.js'

export interface Starter {
  /** Cedar text with a head comment. */
  readonly policy: string
  /** Decision tests beside it, in the form of schema/decision-case.schema.json. */
  readonly cases: StarterCases
}

export interface StarterCases {
  readonly schema: 'sallyport/decision-case'
  readonly schemaVersion: 1
  readonly description: string
  readonly cases: readonly StarterCase[]
}

export interface StarterCase {
  readonly name: string
  readonly principal: EntityUid
  readonly action: EntityUid
  readonly resource: EntityUid
  readonly context?: Readonly<Record<string, unknown>>
  readonly entities?: readonly unknown[]
  readonly expect: 'allow' | 'deny'
}

export interface StarterParameters {
  readonly principal: EntityUid
  /** An absolute, normal path. */
  readonly directory: string
}

export function fileAction(id: string): EntityUid {
  return { type: 'file_system::Action', id }
}

export function dir(path: string): EntityUid {
  return { type: 'file_system::Dir', id: path }
}

export function file(path: string): EntityUid {
  return { type: 'file_system::File', id: path }
}

export function below(directory: string, name: string): string {
  return directory === '/' ? `/${name}` : `${directory}/${name}`
}

export function makeStarter(
  description: string,
  statements: readonly StatementText[],
  cases: readonly StarterCase[],
): Starter {
  const comment = description
    .split('\n')
    .map((line) => `// ${line}`)
    .join('\n')
  return {
    policy: `${comment}\n\n${statements.map(statementText).join('\n\n')}\n`,
    cases: { schema: 'sallyport/decision-case', schemaVersion: 1, description, cases },
  }
}

export function principalIs(principal: EntityUid): string {
  return `principal == ${uidText(principal)}`
}

/** Files that hold secrets by their names; a forbid, so that no later permit opens them by accident. */
export function secretsForbid(id: string): StatementText {
  const names = ['.env', '.pem', '.key', '/id_rsa', '/id_ed25519', '/.netrc', '/.npmrc']
  const patterns = [...names.map((name) => likeCedar('', name)), '"*/.env.*"', '"*/.ssh/*"', '"*/.aws/*"']
  return {
    effect: 'forbid',
    id,
    principal: 'principal',
    actions: ['open', 'read', 'write', 'create', 'move', 'delete'].map(fileAction),
    resource: 'resource is file_system::File',
    when: [`(${patterns.map((pattern) => `resource.path like ${pattern}`).join(' ||\n   ')})`],
  }
}

/** Below a directory: what steers those who work there later, people's tools and agents alike. A slash at the end means a folder. */
const steering = [
  ...[
    '.git/',
    '.sallyport/',
    '.github/',
    '.gitlab/',
    '.circleci/',
    '.husky/',
    '.claude/',
    '.codex/',
    '.cursor/',
    '.vscode/',
  ],
  ...[
    '.devcontainer/',
    'CLAUDE.md',
    'CLAUDE.local.md',
    'AGENTS.md',
    'GEMINI.md',
    '.cursorrules',
    '.mcp.json',
    '.npmrc',
  ],
  ...[
    '.yarnrc',
    '.yarnrc.yml',
    '.pnpmfile.cjs',
    '.envrc',
    '.gitmodules',
    '.gitattributes',
    '.gitlab-ci.yml',
    'Jenkinsfile',
  ],
]

const changes = ['create', 'write', 'delete', 'move', 'chmod', 'chown']

/**
 * No change to what steers later runs, by path and so whether it is there yet or not, at any depth; a file or folder moved to such a
 * name is created there. `except` is a file that its operator named themselves.
 */
export function steeringForbid(id: string, directory: string, except?: string): StatementText {
  const at = directory === '/' ? '' : directory
  const patterns = steering.flatMap((name) => {
    if (!name.endsWith('/')) return [likeCedar(at, `/${name}`)]
    const within = likeCedar(at, `/${name}`)
    return [likeCedar(at, `/${name.slice(0, -1)}`), `${within.slice(0, -1)}*"`]
  })
  const other = except === undefined ? '' : `resource != ${uidText(file(except))} && `
  return {
    effect: 'forbid',
    id,
    principal: 'principal',
    actions: changes.map(fileAction),
    resource: 'resource',
    when: [`${other}(${patterns.map((pattern) => `resource.path like ${pattern}`).join(' ||\n   ')})`],
  }
}

/** Refuses a path that would mean something else once it stands in a policy, and names that are no user or agent. */
export function checkParameters({ principal, directory }: StarterParameters): void {
  checkPath(directory, 'directory')
  if (principal.type !== 'User' && principal.type !== 'Agent')
    throw bad(`\`${principal.type}\` is no kind of principal`, 'use `User` or `Agent`')
  if (principal.id === '') throw bad('the principal has no name', 'name the user or agent')
}

export function checkPath(path: string, name: string): void {
  const normal = path === '/' || /^(\/[^/]+)+$/.test(path)
  if (!normal || /(^|\/)\.{1,2}(\/|$)/.test(path) || /\p{Cc}/u.test(path)) {
    throw bad(
      `the ${name} ${quoteCedar(path).replaceAll('"', '`')} is no absolute, normal path`,
      'write it without `.`, `..`, `//` and a slash at the end',
    )
  }
}

function bad(message: string, hint: string): PolicyError {
  return new PolicyError({ code: 'policy/starter-parameter', message, hint })
}
