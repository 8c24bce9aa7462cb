// Which relative imports a text has, and which file of the tree each means, by the list of files that the scan made: no probing reads.

import { posix } from 'node:path'

const extensions = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs']
/** `./x.js` may be written for `x.ts`. */
const written = new Map([
  ['.js', ['.ts', '.tsx']],
  ['.jsx', ['.tsx']],
  ['.mjs', ['.mts']],
  ['.cjs', ['.cts']],
])

/** The paths that an import may mean, in the order in which they are looked for; none where it leaves the tree or is a package. */
export function importPaths(from: string, specifier: string): string[] {
  if (/\.pyw?$/.test(from)) return pythonPaths(from, specifier)
  if (!/^\.{1,2}(\/|$)/.test(specifier)) return []
  const base = posix.normalize(posix.join(posix.dirname(from), specifier))
  if (base === '..' || base.startsWith('../') || base.startsWith('/')) return []
  const extension = posix.extname(base)
  const renamed = (written.get(extension) ?? []).map((other) => base.slice(0, -extension.length) + other)
  const file = base.replace(/\/$/, '')
  if (file === '.') return extensions.map((each) => `index${each}`)
  return [
    file,
    ...renamed,
    ...extensions.map((each) => file + each),
    ...extensions.map((each) => `${file}/index${each}`),
  ]
}

/** A path, or a dotted name below any folder above the file: which of these is a root of modules, only its files tell. */
function pythonPaths(from: string, specifier: string): string[] {
  if (!/^(?:\.{1,2}\/)?[\w./-]+$/.test(specifier)) return []
  const isPath = specifier.startsWith('.')
  const folder = posix.dirname(from)
  const bases = isPath
    ? [posix.join(folder, specifier)]
    : foldersUpTo(folder).map((each) => posix.join(each, specifier.replaceAll('.', '/')))
  return bases
    .map((base) => posix.normalize(base))
    .filter((base) => base !== '..' && !base.startsWith('../') && !base.startsWith('/'))
    .flatMap((base) => (base === '.' ? ['__init__.py'] : [`${base}.py`, `${base}/__init__.py`]))
}

function foldersUpTo(folder: string): string[] {
  return folder === '.' ? ['.'] : [folder, ...foldersUpTo(posix.dirname(folder))]
}

// Bounded, since the text may be made to take long: no line break, and no more white space than anybody writes.
const relativeImport = /\b(?:from|import|require)[ \t]{0,8}\(?[ \t]{0,8}['"`](\.{1,2}(?:\/[^'"`\n]{0,1000})?)['"`]/g

/** As they are written, each once. */
export function relativeImports(text: string): string[] {
  return [...new Set([...text.matchAll(relativeImport)].map(([, specifier = '']) => specifier))]
}
