// Manifests as they are found in the wild: a wrong one is a manifest that says less, never an error.

export interface PackageManifest {
  readonly name: string | undefined
  readonly description: string | undefined
  /** Files that the package runs or publishes: `main`, `module`, `bin`, `exports`. */
  readonly entryFiles: readonly string[]
  /** Files that another package can import: `main`, `module`, `exports`; a `*` in them stands for any path. */
  readonly importedFiles: readonly string[]
  /** It is never published: a program of its own, or a part of one. */
  readonly isPrivate: boolean
  readonly scripts: Readonly<Record<string, string>>
  readonly dependencies: readonly string[]
  readonly workspaces: readonly string[]
}

const dependencyFields = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies']

/** A `package.json`; undefined where it is none. */
export function readPackageManifest(text: string): PackageManifest | undefined {
  const manifest = parseRecord(text)
  if (manifest === undefined) return undefined
  const workspaces = manifest['workspaces']
  return {
    name: textOf(manifest['name']),
    description: textOf(manifest['description']),
    entryFiles: [
      ...new Set(
        ['main', 'module', 'browser', 'bin', 'exports']
          .flatMap((key) => filesOf(manifest[key], 0))
          .filter((file) => !file.includes('*')),
      ),
    ],
    importedFiles: importedFiles(manifest),
    isPrivate: manifest['private'] === true,
    scripts: textsOf(manifest['scripts']),
    dependencies: [...new Set(dependencyFields.flatMap((field) => Object.keys(recordOf(manifest[field]))))].sort(),
    workspaces: listOf(Array.isArray(workspaces) ? workspaces : recordOf(workspaces)['packages']),
  }
}

function parseRecord(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return isRecord(value) ? value : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Without any of these, what is imported is `index.js`. */
function importedFiles(manifest: Record<string, unknown>): string[] {
  const named = ['main', 'module', 'exports'].flatMap((key) => filesOf(manifest[key], 0))
  const programs = named.filter((file) => !file.endsWith('.d.ts'))
  return programs.length === 0 ? ['index.js'] : [...new Set(programs)]
}

const maxDepth = 6

/** Conditions of `exports` nest; only files count, wherever they stand. */
function filesOf(value: unknown, depth: number): string[] {
  if (typeof value === 'string') return value.endsWith('.json') ? [] : [value.replace(/^\.\//, '')]
  if (typeof value !== 'object' || value === null || depth > maxDepth) return []
  return Object.values(value).flatMap((each) => filesOf(each, depth + 1))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function recordOf(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {}
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

function textsOf(value: unknown): Record<string, string> {
  const texts = Object.entries(recordOf(value)).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  return Object.fromEntries(texts)
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []
}

/** The names that manifests of other ecosystems depend on, as they write them, lower case. */
export function readForeignDependencies(name: string, text: string): string[] {
  const pattern = foreignPatterns.find(({ file }) => file.test(name))?.dependency
  if (pattern === undefined) return []
  const names = text
    .split('\n')
    .flatMap((line) => [...line.slice(0, 500).matchAll(pattern)].map((match) => match[1] ?? ''))
  return [...new Set(names.map((each) => each.toLowerCase()).filter((each) => each !== ''))]
}

const foreignPatterns: readonly { readonly file: RegExp; readonly dependency: RegExp }[] = [
  { file: /^requirements[\w.-]*\.txt$/, dependency: /^\s*([A-Za-z0-9][\w.-]*)/g },
  {
    file: /^(?:pyproject\.toml|Pipfile)$/,
    dependency: /(?:^\s*|["'])([A-Za-z][\w.-]*)(?:\s*=|["']?\s*[<>=~!]=|["'])/g,
  },
  { file: /^go\.mod$/, dependency: /^(?:require\s+|\s+)([\w.-]+\.[\w.-]+\/[\w./-]+)\s+v/g },
  { file: /^Cargo\.toml$/, dependency: /^\s*([A-Za-z][\w-]*)\s*=/g },
  { file: /^(?:pom\.xml)$/, dependency: /<artifactId>([\w.-]+)<\/artifactId>/g },
  { file: /^build\.gradle(?:\.kts)?$/, dependency: /["']([\w.-]+:[\w.-]+)(?::[\w.-]+)?["']/g },
  { file: /^composer\.json$/, dependency: /"([\w.-]+\/[\w.-]+)"\s*:/g },
  { file: /^Gemfile$/, dependency: /^\s*gem\s+["']([\w-]+)["']/g },
]
