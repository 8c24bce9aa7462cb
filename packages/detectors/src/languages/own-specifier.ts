// Which imports are of the program's own files. Beside relative ones these are names that can be no package's, which the settings of a
// build turn into a folder; those settings are not read, since customs tell as much.

/** `@/`, `~/` and `#/` are the sources, wherever they lie; `$lib` is a folder of SvelteKit, and `src/…` a path from the root. */
const alias = /^(?:(?:@@?|~~?|#)\/|\$lib\/|src\/)/

/** The folders of a root where a name behind an alias may lie. */
const sources = ['src/', '', 'app/']

/** Whether an import is of a file of the program, as far as it tells by itself. */
export function isOwnSpecifier(specifier: string): boolean {
  return specifier.startsWith('.') || isAlias(specifier)
}

export function isAlias(specifier: string): boolean {
  return alias.test(specifier)
}

/** The paths that a name behind an alias may mean below a root, in the order in which they are looked for; none with a step upwards. */
export function pathsOfAlias(specifier: string): string[] {
  const rest = specifier.replace(alias, '')
  if (rest === '' || rest.split('/').includes('..')) return []
  if (specifier.startsWith('src/')) return [specifier]
  if (specifier.startsWith('$lib/')) return [`src/lib/${rest}`]
  return sources.map((folder) => folder + rest)
}

/** Whether a path, without its extension, is what an alias in a file may mean: below any folder above that file. */
export function isMeantByAlias(from: string, specifier: string, path: string): boolean {
  return pathsOfAlias(specifier).some((wanted) => {
    const end = [wanted, `${wanted}/index`].find((each) => path === each || path.endsWith(`/${each}`))
    return end !== undefined && from.startsWith(path.slice(0, path.length - end.length))
  })
}
