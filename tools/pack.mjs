// Stages the publishable packages below dist/packages and, with `--tarballs DIR`, packs them there. What users install is
// compiled code without tests, with the private diagnostics package copied in, and with the dependencies it really has.

import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, posix, relative, resolve, sep } from 'node:path'
import { root } from './checkout.mjs'
import { externalPackages, optionalPackages } from './external-packages.mjs'

const stage = join(root, 'dist/packages')
const libraries = ['rhai', 'policy', 'runner']
/** Copied into each library, since it is not published: specifiers are rewritten to the copy. */
const inlined = '@sallyport/diagnostics'
const inlinedFolder = 'diagnostics'

rmSync(stage, { recursive: true, force: true })
const staged = [...libraries.map(stageLibrary), stageProgram()]

const flag = process.argv.indexOf('--tarballs')
if (flag !== -1) {
  const folder = resolve(process.argv[flag + 1] ?? stage)
  mkdirSync(folder, { recursive: true })
  for (const name of packTarballs(staged, folder)) process.stdout.write(`${join(folder, name)}\n`)
} else {
  for (const folder of staged) process.stdout.write(`${relative(root, folder)}\n`)
}

function stageLibrary(name) {
  const home = join(root, 'packages', name)
  const target = join(stage, name)
  const manifest = readManifest(home)
  copyCompiled(join(home, 'dist'), join(target, 'dist'), join(home, 'src'))
  copyCompiled(
    join(root, 'packages/diagnostics/dist'),
    join(target, 'dist', inlinedFolder),
    join(root, 'packages/diagnostics/src'),
  )
  for (const file of filesBelow(join(target, 'dist'))) rewriteSpecifiers(file, join(target, 'dist'))
  if (existsSync(join(home, 'schema'))) cpSync(join(home, 'schema'), join(target, 'schema'), { recursive: true })
  copyPapers(home, target)
  const { [inlined]: _, ...dependencies } = manifest.dependencies
  const { sideEffects, exports, optionalDependencies } = manifest
  writeManifest(target, manifest, { sideEffects, exports, dependencies, optionalDependencies })
  return target
}

/** The command: its bundles hold all but a few libraries, whose versions stand in the workspaces that use them. */
function stageProgram() {
  const home = join(root, 'apps/cli')
  const target = join(stage, 'sallyport')
  const manifest = readManifest(home)
  for (const folder of ['bin', 'bundle']) cpSync(join(home, folder), join(target, folder), { recursive: true })
  copyPapers(home, target)
  const known = Object.assign(
    {},
    ...[...libraries, 'store'].map((name) => {
      const { dependencies, optionalDependencies } = readManifest(join(root, 'packages', name))
      return { ...dependencies, ...optionalDependencies }
    }),
  )
  const versionsOf = (names) => Object.fromEntries(names.map((name) => [name, known[name]]))
  const dependencies = versionsOf(externalPackages.filter((name) => !optionalPackages.includes(name)))
  const optionalDependencies = versionsOf(optionalPackages)
  const { bin, peerDependencies, peerDependenciesMeta } = manifest
  writeManifest(target, manifest, { bin, dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta })
  return target
}

/** Compiled files that still have a source: the compiler never removes what an older build left. */
function copyCompiled(from, to, sources) {
  if (!existsSync(from)) throw new Error(`${relative(root, from)} is missing; run \`npm run build\` first`)
  for (const file of filesBelow(from)) {
    const name = relative(from, file)
    const source = name.replace(/\.(d\.ts|js)$/, '.ts')
    if (!/\.(d\.ts|js)$/.test(name) || !existsSync(join(sources, source))) continue
    mkdirSync(dirname(join(to, name)), { recursive: true })
    const text = readFileSync(file, 'utf8').replace(/\n\/\/# sourceMappingURL=.*\n?$/, '\n')
    writeFileSync(join(to, name), text)
  }
  copyAmbientTypes(sources, to)
}

/** Hand-written declarations are not compiled, and the published types need the names in them. */
function copyAmbientTypes(sources, to) {
  for (const file of filesBelow(sources).filter((name) => name.endsWith('.d.ts'))) {
    cpSync(file, join(to, relative(sources, file)))
  }
}

function rewriteSpecifiers(file, dist) {
  const text = readFileSync(file, 'utf8')
  const folder = relative(dirname(file), join(dist, inlinedFolder)).split(sep).join(posix.sep)
  const path = `${folder.startsWith('.') ? '' : './'}${folder}/index.js`
  const rewritten = text.replaceAll(`'${inlined}'`, `'${path}'`).replaceAll(`"${inlined}"`, `"${path}"`)
  if (rewritten !== text) writeFileSync(file, rewritten)
}

function copyPapers(home, target) {
  mkdirSync(target, { recursive: true })
  const readme = [join(home, 'README.md'), join(root, 'README.md')].find((path) => existsSync(path))
  if (readme !== undefined) cpSync(readme, join(target, 'README.md'))
  cpSync(join(root, 'LICENSE'), join(target, 'LICENSE'))
}

function writeManifest(target, { name, version, description, license, type, engines }, rest) {
  const manifest = { name, version, description, license, type, engines, ...rest }
  writeFileSync(join(target, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`)
}

function readManifest(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

function packTarballs(folders, destination) {
  const { status, stdout, stderr } = spawnSync(
    'npm',
    ['pack', '--json', '--ignore-scripts', '--loglevel=error', `--pack-destination=${destination}`, ...folders],
    { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' },
  )
  if (status !== 0) throw new Error(`npm pack failed: ${stderr}`)
  return JSON.parse(stdout).map(({ filename }) => filename)
}
