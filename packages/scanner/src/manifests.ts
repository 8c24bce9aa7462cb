// Files that say what a package is made of and runs with, by their path.

import { posix } from 'node:path'

const names =
  /^(package\.json|requirements[\w.-]*\.txt|pyproject\.toml|Pipfile|go\.mod|Cargo\.toml|pom\.xml|build\.gradle(\.kts)?|composer\.json|Gemfile|Dockerfile|(docker-)?compose\.ya?ml|serverless\.ya?ml|wrangler\.(toml|jsonc?))$/
const workflowFolder = '.github/workflows'

/** `path`: relative to the root. */
export function isManifest(path: string): boolean {
  return names.test(posix.basename(path)) || posix.dirname(path) === workflowFolder
}
