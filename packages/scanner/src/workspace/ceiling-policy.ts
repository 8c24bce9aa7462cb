// The built-in ceiling: what the agents of a hunt may do at most, whatever a workspace permits. An act needs a permit from here
// and one from the workspace. Statements name one agent each, so that what is forbidden to one costs the others nothing.

import { quoteCedar } from '@sallyport/policy'
import { answerNames, operationNames } from '../agents/tools/tool-names.js'

/** The agents that hunt, each the principal of its stage. */
export const stagePrincipals = ['scan', 'investigate', 'revalidate', 'triage', 'enrich'] as const
export type StagePrincipal = (typeof stagePrincipals)[number]

/** Agents that read the tree; `enrich` reads only what says who owns it. */
const readers: readonly StagePrincipal[] = ['scan', 'investigate', 'revalidate', 'triage']

/** Where owners of files are written down, relative to the root. */
export const ownersFiles = ['CODEOWNERS', '.github/CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS'] as const

/** Names that usually hold secrets: only `scan` reads them. Patterns of Cedar's `like` on the absolute path. */
const secretPaths: readonly string[] = [
  '*/.env',
  '*/.env.*',
  '*.env',
  '*.pem',
  '*.key',
  '*.p12',
  '*.pfx',
  '*.jks',
  '*.keystore',
  '*.kdbx',
  '*/.npmrc',
  '*/.pypirc',
  '*/.netrc',
  '*/.htpasswd',
  '*/.pgpass',
  '*/.git-credentials',
  '*/.docker/config.json',
  '*/.ssh/*',
  '*/.aws/*',
  '*/.gnupg/*',
  '*/id_rsa*',
  '*/id_dsa*',
  '*/id_ecdsa*',
  '*/id_ed25519*',
]

const readActions = '[file_system::Action::"open", file_system::Action::"read", file_system::Action::"stat"]'

const agent = (stage: StagePrincipal): string => `Agent::"${stage}"`
const dir = (path: string): string => `file_system::Dir::${quoteCedar(path)}`
const file = (path: string): string => `file_system::File::${quoteCedar(path)}`
const below = (root: string, name: string): string => (root === '/' ? `/${name}` : `${root}/${name}`)

/** The ceiling for a repository whose root is this absolute path. */
export function ceilingPolicy(root: string): string {
  return [...treeStatements(root), ...ownStatements(root)].join('\n\n')
}

function treeStatements(root: string): string[] {
  return readers.flatMap((stage) => [
    `@id("${stage}-reads-tree")
permit (principal == ${agent(stage)}, action in ${readActions}, resource in ${dir(root)});`,
    `@id("${stage}-leaves-repository-data")
forbid (principal == ${agent(stage)}, action, resource in ${dir(below(root, '.git'))});`,
    `@id("${stage}-leaves-workspace")
forbid (principal == ${agent(stage)}, action, resource in ${dir(below(root, '.sallyport'))});`,
    `@id("${stage}-acts-on-repository")
permit (
  principal == ${agent(stage)},
  action in [${repositoryActions(stage)}],
  resource == sallyport::Repository::${quoteCedar(root)}
);`,
    ...(stage === 'scan' ? [] : [toolsPermit(stage, root), secretsForbid(stage)]),
  ])
}

/** `scan` reads secrets, so it has no model to tell them to. */
function repositoryActions(stage: StagePrincipal): string {
  const names = ['git_history', 'report_finding', ...(stage === 'scan' ? [] : ['model_call', 'run_script'])]
  return names.map((name) => `sallyport::Action::"${name}"`).join(', ')
}

/** By name: what a model makes up is denied, and recorded. */
function toolsPermit(stage: StagePrincipal, root: string): string {
  const names = [...operationNames, ...answerNames].map((name) => `"${name}"`).join(', ')
  return `@id("${stage}-uses-tools")
permit (
  principal == ${agent(stage)},
  action == sallyport::Action::"use_tool",
  resource == sallyport::Repository::${quoteCedar(root)}
)
when { [${names}].contains(context.tool) };`
}

function secretsForbid(stage: StagePrincipal): string {
  const patterns = secretPaths.map((pattern) => `resource.path like "${pattern}"`).join(' ||\n  ')
  return `@id("${stage}-reads-no-secrets")
forbid (
  principal == ${agent(stage)},
  action in [file_system::Action::"open", file_system::Action::"read"],
  resource is file_system::File
)
when {
  ${patterns}
};`
}

function ownStatements(root: string): string[] {
  const folders = [root, ...new Set(ownersFiles.flatMap((name) => folderOf(root, name)))]
  return [
    ...folders.map(
      (path, index) => `@id("enrich-opens-folder-${index}")
permit (principal == Agent::"enrich", action == file_system::Action::"open", resource == ${dir(path)});`,
    ),
    ...ownersFiles.map(
      (name, index) => `@id("enrich-reads-owners-${index}")
permit (principal == Agent::"enrich", action in ${readActions}, resource == ${file(below(root, name))});`,
    ),
    `@id("enrich-reads-history")
permit (
  principal == Agent::"enrich",
  action == sallyport::Action::"git_history",
  resource == sallyport::Repository::${quoteCedar(root)}
);`,
  ]
}

function folderOf(root: string, name: string): string[] {
  const slash = name.lastIndexOf('/')
  return slash === -1 ? [] : [below(root, name.slice(0, slash))]
}
