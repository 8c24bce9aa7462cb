// Checks that the code keeps to its layers and to its one door: which package may import which, who may touch the host, and that
// no imports go in circles. The rules are data (layers.mjs). `node tools/check-layers.mjs [ROOT]`; `checkLayers` for tests.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findCycles, shortestCycle } from './layers/cycles.mjs'
import { readSource } from './layers/read-source.mjs'

/**
 * Everything in a tree that breaks the rules.
 * @param {string} root
 * @param {import('./layers/rules.mjs').Rules} rules
 * @returns {{ problems: string[], files: number, packages: number }}
 */
export function checkLayers(root, rules) {
  const packages = findPackages(root, rules)
  const files = findFiles(root, packages)
  const tree = { root, rules, packages, files, byPath: new Map(files.map((file) => [file.path, file])) }
  const problems = [
    ...packages.flatMap((each) => checkManifest(each, tree)),
    ...files.flatMap((file) => [...checkImports(file, tree), ...checkHost(file, tree)]),
    ...checkCycles(tree),
    ...checkStaleRules(tree),
  ]
  return { problems, files: files.length, packages: packages.length }
}

function findPackages(root, { layers }) {
  return ['packages', 'apps'].flatMap((group) => {
    if (!existsSync(join(root, group))) return []
    return readdirSync(join(root, group))
      .sort()
      .map((name) => `${group}/${name}`)
      .filter((folder) => existsSync(join(root, folder, 'package.json')))
      .map((folder) => {
        const text = readFileSync(join(root, folder, 'package.json'), 'utf8')
        return { folder, text, manifest: JSON.parse(text), layer: layers[folder] }
      })
  })
}

/** All code, each with its package; `isShipped`: it reaches users, so that rules about the host hold. */
function findFiles(root, packages) {
  const folders = [
    ...packages.map((owner) => ({ folder: owner.folder, owner })),
    { folder: 'test' },
    { folder: 'tools' },
  ]
  return folders.flatMap(({ folder, owner }) => {
    if (!existsSync(join(root, folder))) return []
    return walk(join(root, folder))
      .map((path) => relative(root, path).split(sep).join('/'))
      .filter((path) => /\.(ts|mts|js|mjs)$/.test(path) && !path.endsWith('.d.ts'))
      .map((path) => ({
        path,
        owner,
        isShipped: owner !== undefined && /^\w+\/[^/]+\/(src|bin)\//.test(path) && !/\.test\.ts$/.test(path),
        ...readSource(path, readFileSync(join(root, path), 'utf8')),
      }))
  })
}

/** What is looked at and not run: applications of a bench import what they like. */
const example = /\/bench\/applications\/[^/]+\/app$/

function walk(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory())
      return ['node_modules', 'dist', 'bundle', 'fixtures', 'samples'].includes(entry.name) || example.test(path)
        ? []
        : walk(path)
    return entry.isFile() ? [path] : []
  })
}

function checkManifest({ folder, text, manifest, layer }, tree) {
  const file = `${folder}/package.json`
  const problems = []
  if (layer === undefined) {
    problems.push(`${file}:1: this package has no layer, so nobody knows what it may import; add it to \`layers\``)
  }
  for (const kind of ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies']) {
    for (const name of Object.keys(manifest[kind] ?? {})) {
      const fault = layerFault(folder, layer, findPackage(name, tree))
      if (fault !== undefined) problems.push(`${file}:${lineOf(text, `"${name}"`)}: depends on ${name}: ${fault}`)
    }
  }
  return problems
}

function findPackage(specifier, { packages }) {
  return packages.find(({ manifest: { name } }) => specifier === name || specifier.startsWith(`${name}/`))
}

/** What is wrong with one package using another; undefined: nothing. */
function layerFault(folder, layer, target) {
  if (target === undefined || target.folder === folder) return undefined
  if (layer === undefined || target.layer === undefined || target.layer < layer) return undefined
  const direction = target.layer === layer ? 'sideways, in' : 'upward, from'
  const way = target.layer === layer ? `layer ${layer}` : `layer ${layer} to ${target.layer}`
  return `that is ${direction} ${way}, and imports point down only; move what both need to a lower layer or pass it in`
}

function checkImports(file, tree) {
  const { owner, path } = file
  return file.imports.flatMap((each) => {
    const at = `${path}:${each.line}:`
    const faults = checkReserved(file, each, tree).map((fault) => `${at} ${fault}`)
    if (each.specifier === undefined) return faults
    const reached = folderReached(file, each.specifier, tree)
    if (reached !== undefined) {
      faults.push(
        `${at} reaches into ${reached}, whose insides may change; import the package by its name, and what its index exports`,
      )
    }
    const target = findPackage(each.specifier, tree)
    if (owner === undefined) return faults
    const fault = layerFault(owner.folder, owner.layer, target)
    if (fault !== undefined) faults.push(`${at} imports ${each.specifier}: ${fault}`)
    const isOwnCode = each.specifier.startsWith('.') || target !== undefined
    if (file.isShipped && tree.rules.pure.includes(owner.folder) && !isOwnCode && !isHostModule(each.specifier)) {
      faults.push(
        `${at} imports ${each.specifier}, but ${owner.folder} has no dependencies outside this repository; write what it needs here`,
      )
    }
    return faults
  })
}

/** The other package whose folders an import names, around its exports. */
function folderReached({ path, owner }, specifier, tree) {
  if (specifier.startsWith('.')) {
    const folder = /^(packages|apps)\/[^/]+/.exec(posix.join(posix.dirname(path), specifier))?.[0]
    if (folder === undefined || folder === owner?.folder) return undefined
    return tree.packages.some((each) => each.folder === folder) ? folder : undefined
  }
  const target = findPackage(specifier, tree)
  if (target === undefined) return undefined
  const { exports } = target.manifest
  const subpath = `.${specifier.slice(target.manifest.name.length)}`
  const isPromised = typeof exports === 'object' && exports !== null ? subpath in exports : subpath === '.'
  return isPromised && !/\/(src|dist)\//.test(`${specifier}/`) ? undefined : target.folder
}

/** Imports that one file has to itself. */
function checkReserved({ path, isShipped }, { specifier, names }, { rules }) {
  const faults = []
  for (const { module, name, only, tests, reason } of rules.reserved) {
    const isMeant = module === undefined ? names.includes(name) : specifier?.startsWith(module) === true
    if (!isMeant || path === only || (!isShipped && tests !== undefined && `${path}/`.startsWith(`${tests}/`))) continue
    faults.push(`imports ${name ?? specifier}, which only ${only} may, because ${reason}; ask that file instead`)
  }
  return faults
}

function isHostModule(specifier) {
  return readSource.hostModule(specifier) !== undefined
}

/** Host modules and globals: none in the pure packages, elsewhere in listed files or of listed harmless kinds. */
function checkHost(file, { rules }) {
  const { path, owner, isShipped, hostUses } = file
  if (!isShipped) return []
  if (rules.pure.includes(owner.folder)) {
    return hostUses.map(
      ({ line, use }) =>
        `${path}:${line}: uses ${use}, but ${owner.folder} runs without a host; let the caller pass it in`,
    )
  }
  const allowed = rules.hostAccess[path]?.uses ?? []
  return hostUses
    .filter(({ use, isType }) => !isType && !(use in rules.harmless) && !allowed.includes(use))
    .map(
      ({ line, use }) =>
        `${path}:${line}: uses ${use}, but only listed files act on the host; go through the guard, or list it with its reason in \`hostAccess\``,
    )
}

function checkCycles(tree) {
  const edges = new Map(
    tree.files
      .filter((file) => file.isShipped)
      .map((file) => [
        file.path,
        file.imports
          .filter((each) => !each.isType && each.specifier !== undefined)
          .map((each) => ({ to: resolveImport(file, each.specifier, tree), line: each.line }))
          .filter(({ to }) => to !== undefined),
      ]),
  )
  return findCycles(edges).map((group) => {
    const [first, ...others] = shortestCycle(group, edges)
    const line = edges.get(first).find(({ to }) => to === (others[0] ?? first)).line
    const way = [first, ...others, first].join(' -> ')
    return `${first}:${line}: imports in a circle at run time (${way}; ${group.length} files are tied together), so their order of loading decides what works; move what they share to a file of its own`
  })
}

/** The file that an import of our own code loads. */
function resolveImport({ path }, specifier, { packages, byPath }) {
  if (specifier.startsWith('.')) return sourceOf(posix.join(posix.dirname(path), specifier), byPath)
  const target = findPackage(specifier, { packages })
  if (target === undefined) return undefined
  const promised = target.manifest.exports?.[`.${specifier.slice(target.manifest.name.length)}`]
  const built = typeof promised === 'string' ? promised : promised?.default
  if (built === undefined) return undefined
  return sourceOf(posix.join(target.folder, built.replace(/^\.\/dist\//, 'src/')), byPath)
}

function sourceOf(path, byPath) {
  return [path, path.replace(/\.js$/, '.ts'), path.replace(/\.mjs$/, '.mts')].find((each) => byPath.has(each))
}

/** A rule that nothing needs any more would permit something later that nobody looked at. */
function checkStaleRules({ root, rules, files, byPath }) {
  const text = existsSync(join(root, rules.file)) ? readFileSync(join(root, rules.file), 'utf8') : ''
  const at = (word) => `${rules.file}:${lineOf(text, word)}:`
  const problems = []
  for (const [path, { uses, reason }] of Object.entries(rules.hostAccess)) {
    const file = byPath.get(path)
    if (reason.trim() === '')
      problems.push(`${at(path)} ${path} is listed without a reason; say why it touches the host`)
    if (file === undefined) problems.push(`${at(path)} lists ${path}, which is gone; remove the entry`)
    for (const use of file === undefined ? [] : uses) {
      if (!file.hostUses.some((each) => each.use === use && !each.isType)) {
        problems.push(`${at(path)} lets ${path} use ${use}, which it does not any more; remove it`)
      }
    }
  }
  for (const use of Object.keys(rules.harmless)) {
    const isUsed = files.some((file) => file.isShipped && file.hostUses.some((each) => each.use === use))
    if (!isUsed) problems.push(`${at(`'${use}'`)} calls ${use} harmless, and no file uses it; remove it`)
  }
  for (const { only } of rules.reserved) {
    if (!byPath.has(only)) problems.push(`${at(only)} reserves an import for ${only}, which is gone; remove the entry`)
  }
  return problems
}

function lineOf(text, word) {
  const index = text.indexOf(word)
  return index === -1 ? 1 : text.slice(0, index).split('\n').length
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const root = resolve(process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url)))
  const { rules } = await import('./layers/rules.mjs')
  const { problems, files, packages } = checkLayers(root, rules)
  for (const problem of problems) process.stdout.write(`${problem}\n`)
  const count = problems.length === 1 ? '1 violation' : `${problems.length} violations`
  process.stdout.write(`layers: ${files} files in ${packages} packages, ${count}\n`)
  process.exitCode = problems.length === 0 ? 0 : 1
}
