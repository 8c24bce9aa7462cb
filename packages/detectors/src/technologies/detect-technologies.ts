// Which technologies each package of a repository uses, by its manifests: rules are chosen and agents are told by it.

import { readForeignDependencies, readPackageManifest } from './read-manifest.js'
import { technologiesOf } from './technology-table.js'

export interface Manifest {
  /** Relative to the root, with `/`. */
  readonly path: string
  readonly text: string
}

export interface PackageTechnologies {
  /** As the manifest names it; else the name of its folder. */
  readonly package: string
  /** The folder; `.` is the root. */
  readonly path: string
  /** Sorted: `express`, `postgresql`, `node`, … */
  readonly technologies: string[]
}

/** One entry for each folder with a manifest, sorted by folder. CI and container files count for the root of the repository or their folder. */
export function detectTechnologies(manifests: readonly Manifest[]): PackageTechnologies[] {
  const packages = new Map<string, { name: string | undefined; technologies: Set<string> }>()
  for (const manifest of manifests) {
    const folder = folderOf(manifest.path)
    const known = packages.get(folder) ?? { name: undefined, technologies: new Set<string>() }
    packages.set(folder, known)
    known.name ??= readPackageManifest(manifest.text)?.name
    for (const technology of technologiesIn(manifest)) known.technologies.add(technology)
  }
  return [...packages]
    .map(([path, { name, technologies }]) => ({
      package: name ?? path.slice(path.lastIndexOf('/') + 1),
      path,
      technologies: [...technologies].sort(),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

function folderOf(path: string): string {
  const workflows = /^(.*?)\/?\.github\/workflows\/[^/]*$/.exec(path)
  const folder = workflows === null ? path.slice(0, Math.max(0, path.lastIndexOf('/'))) : (workflows[1] ?? '')
  return folder === '' ? '.' : folder
}

function technologiesIn({ path, text }: Manifest): string[] {
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (name === 'package.json') return ofPackage(text)
  const ecosystem = ecosystems.find(({ file }) => file.test(path))?.technology
  const dependencies = readForeignDependencies(name, text).flatMap((dependency) => technologiesOf(dependency))
  return [...(ecosystem === undefined ? [] : [ecosystem]), ...dependencies.map(({ technology }) => technology)]
}

function ofPackage(text: string): string[] {
  const manifest = readPackageManifest(text)
  if (manifest === undefined) return ['node']
  const { dependencies, workspaces } = manifest
  return [
    'node',
    ...(dependencies.includes('typescript') ? ['typescript'] : []),
    ...(workspaces.length > 0 ? ['workspaces'] : []),
    ...dependencies.flatMap((dependency) => technologiesOf(dependency).map(({ technology }) => technology)),
  ]
}

const ecosystems: readonly { readonly file: RegExp; readonly technology: string }[] = [
  { file: /(?:^|\/)(?:requirements[\w.-]*\.txt|pyproject\.toml|Pipfile|setup\.py)$/, technology: 'python' },
  { file: /(?:^|\/)go\.mod$/, technology: 'go' },
  { file: /(?:^|\/)Cargo\.toml$/, technology: 'rust' },
  { file: /(?:^|\/)(?:pom\.xml|build\.gradle(?:\.kts)?)$/, technology: 'java' },
  { file: /(?:^|\/)composer\.json$/, technology: 'php' },
  { file: /(?:^|\/)Gemfile$/, technology: 'ruby' },
  { file: /(?:^|\/)(?:Dockerfile|Containerfile)(?:\.[\w.-]+)?$/, technology: 'docker' },
  { file: /(?:^|\/)(?:docker-)?compose\.ya?ml$/, technology: 'docker' },
  { file: /(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$/, technology: 'github-actions' },
  { file: /(?:^|\/)serverless\.ya?ml$/, technology: 'serverless' },
  { file: /(?:^|\/)wrangler\.(?:toml|jsonc?)$/, technology: 'cloudflare' },
]
