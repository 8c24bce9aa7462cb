// Which files of its own tree a name of a class may mean: those of its own package nobody imports.

import { posix } from 'node:path'

/** What is no class: a page, settings, the statements of a mapper. */
const otherForm = /^(resource|page|mapper):([\w./-]{1,300})$/
/** What decides about the requests of all classes of a package, and is named by none of them. */
const wiringForm = /^(security|web):((?:[\w$]+\.)*[\w$]+)$/

/** `com.acme.Orders`, several with `|` between them, or `implements:com.acme.Orders` for what may stand in for an interface. */
const specifierForm = /^(?:implements:)?[\w.$|]{1,2000}$/

/** The paths that a name may mean: below any folder above the file, since only its files tell which of them is a root. */
export function javaPaths(from: string, specifier: string): string[] {
  const [, wiring, wired = ''] = wiringForm.exec(specifier) ?? []
  if (wiring !== undefined) return wiringPaths(from, wiring, wired)
  const roots = foldersUpTo(posix.dirname(from))
  const [, kind = '', name = ''] = otherForm.exec(specifier) ?? []
  if (kind !== '') return name.includes('..') ? [] : roots.flatMap((root) => otherPaths(root, kind, name))
  if (!specifierForm.test(specifier)) return []
  const isOpen = specifier.startsWith('implements:')
  const names = (isOpen ? specifier.slice('implements:'.length) : specifier).split('|')
  const paths = names.flatMap((name) => (isOpen ? implementations(name) : [name.replaceAll('.', '/')]))
  // A page lies beside the sources.
  const folders = /\.java$/i.test(from) ? roots : roots.flatMap((root) => [root, posix.join(root, 'java')])
  // Folders need not be named as packages are: classes of one package lie side by side then.
  const beside = paths.map((path) => posix.join(posix.dirname(from), `${posix.basename(path)}.java`))
  return [...folders.flatMap((root) => paths.map((path) => posix.join(root, `${path}.java`))), ...beside]
}

/** The folders where they lie by custom, beside the sources. */
function otherPaths(root: string, kind: string, name: string): string[] {
  const isSources = /(?:^|\/)(?:main|src)$/.test(root) || root === '.'
  const simple = name.slice(name.lastIndexOf('.') + 1)
  if (kind === 'mapper') {
    const folders = isSources
      ? ['resources/mapper', 'resources/mappers', 'resources/mybatis/mapper', 'resources']
      : ['.']
    const beside = `resources/${name.slice(0, Math.max(0, name.lastIndexOf('.'))).replaceAll('.', '/')}`
    return [...folders, ...(isSources ? [beside] : [])].map((folder) => posix.join(root, folder, `${simple}.xml`))
  }
  if (!isSources) return kind === 'resource' ? [posix.join(root, name)] : []
  if (kind === 'resource') return [posix.join(root, 'resources', name), posix.join(root, name)]
  const pages = /\.jspf?$/.test(name)
    ? [name]
    : ['views', 'jsp', 'pages'].map((folder) => `WEB-INF/${folder}/${name}.jsp`)
  return ['webapp', 'WebContent', 'web'].flatMap((folder) => pages.map((page) => posix.join(root, folder, page)))
}

const deepestPackage = 12
const wiringFolders = ['config', 'configuration', 'security', 'web', 'config/security', 'security/config', '']
const wiringNames: Readonly<Record<string, readonly string[]>> = {
  security: [
    'SecurityConfig',
    'SecurityConfiguration',
    'WebSecurityConfig',
    'WebSecurityConfiguration',
    'SecuritySetup',
    'HttpSecurityConfig',
  ],
  web: [
    'WebConfig',
    'WebMvcConfig',
    'MvcConfig',
    'WebConfiguration',
    'WebMvcConfiguration',
    'InterceptorConfig',
    'WebSetup',
  ],
}

/** Configurations by the names that they have by custom, in the packages around a class: the nearest first, below its own root only. */
function wiringPaths(from: string, kind: string, packageName: string): string[] {
  const parts = packageName.split('.')
  const folder = posix.dirname(from)
  const own = parts.join('/')
  if (parts.length > deepestPackage) return []
  if (folder !== own && !folder.endsWith(`/${own}`)) return []
  const root = folder.slice(0, folder.length - own.length)
  const fewest = Math.min(2, parts.length)
  const around = Array.from({ length: parts.length - fewest + 1 }, (_, up) =>
    parts.slice(0, parts.length - up).join('/'),
  )
  return around.flatMap((each) =>
    wiringFolders.flatMap((inside) =>
      (wiringNames[kind] ?? []).map((name) => posix.join(root, each, inside, `${name}.java`)),
    ),
  )
}

/** The names that implementations have by custom, beside the interface or in a folder of their own. */
function implementations(name: string): string[] {
  const path = name.replaceAll('.', '/')
  const folder = posix.dirname(path)
  const last = posix.basename(path)
  const plain = last.replace(/^I(?=[A-Z])/, '')
  const named = [
    `${last}Impl`,
    `Default${last}`,
    `${plain}Impl`,
    `Simple${last}`,
    `Jdbc${last}`,
    `Jpa${last}`,
    `Basic${last}`,
  ]
  const folders = [folder, `${folder}/impl`, `${folder}/internal`, `${posix.dirname(folder)}/impl`]
  return folders.flatMap((each) => named.map((file) => posix.join(each, file)))
}

function foldersUpTo(folder: string): string[] {
  return folder === '.' ? ['.'] : [folder, ...foldersUpTo(posix.dirname(folder))]
}
