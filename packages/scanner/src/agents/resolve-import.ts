// Which file of its own tree an import means, by the list of files that the scan made: no probing reads.

import { posix } from 'node:path'
import { isAlias, languageOf, pathsOfAlias } from '@sallyport/detectors'
import { javaPaths } from './resolve-java-import.js'

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
  const language = languageOf(from)
  if (language === 'python') return pythonPaths(from, specifier)
  if (language === 'java' || language === 'jsp') return javaPaths(from, specifier)
  if (isAlias(specifier)) return aliasPaths(from, specifier)
  if (!/^\.{1,2}(\/|$)/.test(specifier)) return []
  const base = posix.normalize(posix.join(posix.dirname(from), specifier))
  if (base === '..' || base.startsWith('../') || base.startsWith('/')) return []
  return filesOf(base)
}

/** Below any folder above the file, the nearest first: which of them is a root is not asked. */
function aliasPaths(from: string, specifier: string): string[] {
  const wanted = pathsOfAlias(specifier)
  return foldersUpTo(posix.dirname(from)).flatMap((folder) =>
    wanted.flatMap((each) => filesOf(posix.join(folder, each))),
  )
}

/** What a path may mean that is written without its extension, or with another one. */
function filesOf(base: string): string[] {
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

/** Text that a program renders. */
const template = /\.(?:html?|jinja2?|j2)$/

/** A path, or a dotted name: relative, or below any folder above the file, since only its files tell which of them is a root. */
function pythonPaths(from: string, specifier: string): string[] {
  if (!/^[\w.][\w./-]*$/.test(specifier)) return []
  const folder = posix.dirname(from)
  return basesOf(folder, specifier)
    .map((base) => posix.normalize(base).replace(/(?<=.)\/$/, ''))
    .filter((base) => base !== '..' && !base.startsWith('../') && !base.startsWith('/'))
    .flatMap((base) => {
      if (base === '.') return ['__init__.py']
      return specifier.includes('/') && template.test(base) ? [base] : [`${base}.py`, `${base}/__init__.py`]
    })
}

function basesOf(folder: string, specifier: string): string[] {
  if (specifier.includes('/')) return [posix.join(folder, specifier)]
  const [dots = ''] = /^\.*/.exec(specifier) ?? []
  const path = specifier.slice(dots.length).replaceAll('.', '/')
  if (dots !== '') return [posix.join(folder, '../'.repeat(dots.length - 1), path)]
  return foldersUpTo(folder).map((each) => posix.join(each, path))
}

function foldersUpTo(folder: string): string[] {
  return folder === '.' ? ['.'] : [folder, ...foldersUpTo(posix.dirname(folder))]
}
