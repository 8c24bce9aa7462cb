// What a package is for, as far as its manifest says so: pieces for a page that tells an agent what it looks at.

import type { Manifest } from './detect-technologies.js'
import { readForeignDependencies, readPackageManifest } from './read-manifest.js'
import { type Purpose, purposes, technologiesOf } from './technology-table.js'

export interface PackagePurpose {
  readonly name: string | undefined
  readonly description: string | undefined
  readonly entryFiles: readonly string[]
  readonly scripts: Readonly<Record<string, string>>
  /** The dependencies that have a purpose we know, by purpose, sorted. */
  readonly dependencies: Readonly<Record<Purpose, readonly string[]>>
}

export function purposeOf({ path, text }: Manifest): PackagePurpose {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const manifest = name === 'package.json' ? readPackageManifest(text) : undefined
  return {
    name: manifest?.name,
    description: manifest?.description,
    entryFiles: manifest?.entryFiles ?? [],
    scripts: manifest?.scripts ?? {},
    dependencies: groupByPurpose(manifest?.dependencies ?? readForeignDependencies(name, text)),
  }
}

function groupByPurpose(dependencies: readonly string[]): Record<Purpose, string[]> {
  const groups = Object.fromEntries(purposes.map((purpose) => [purpose, [] as string[]])) as Record<Purpose, string[]>
  for (const dependency of dependencies) {
    const [technology] = technologiesOf(dependency)
    if (technology !== undefined) groups[technology.purpose].push(dependency)
  }
  return groups
}
