// A copy of the checkout's sources in a temporary folder, in which a rule can be taken out. INVARIANT: nothing of the checkout itself is
// ever written: what is installed is only linked, and links of the workspace lead into the copy.

import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Never linked: caches, which tests would write to. */
const notLinked = new Set(['.cache', '.vite', '.vitest'])

/** Copies what git knows or would take in. The result has `path`, `temporary` (a folder for the tests) and `remove()`. */
export function copyCheckout(root) {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'sallyport-rules-')))
  for (const file of listFiles(root)) {
    mkdirSync(dirname(join(path, file)), { recursive: true })
    copyFileSync(join(root, file), join(path, file))
  }
  for (const folder of ['.', ...packagesOf(root)]) linkInstalled(join(root, folder), join(path, folder))
  const temporary = join(path, 'tmp')
  mkdirSync(temporary)
  return { path, temporary, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) }
}

/** Takes a rule out and gives a function that puts it back. */
export function applyRemoval(path, { file, find, replace }) {
  const target = join(path, file)
  const text = readFileSync(target, 'utf8')
  writeFileSync(target, removeRule(text, { file, find, replace }))
  return () => writeFileSync(target, text)
}

/** The text without the rule, which must stand in it exactly once. */
export function removeRule(text, { file, find, replace }) {
  const [before, after, ...more] = text.split(find)
  if (after === undefined || more.length > 0) {
    const times = after === undefined ? 'does not stand' : `stands ${more.length + 1} times`
    throw new Error(`the text of the rule ${times} in ${file}: ${find.trim().split('\n')[0]}`)
  }
  return before + replace + after
}

function listFiles(root) {
  const { status, stdout, stderr } = spawnSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    {
      cwd: root,
      maxBuffer: 64 * 1024 * 1024,
    },
  )
  if (status !== 0) throw new Error(`git cannot list the checkout: ${stderr}`)
  const files = stdout.toString('utf8').split('\0')
  return files.filter((file) => file !== '' && lstatSync(join(root, file), { throwIfNoEntry: false })?.isFile())
}

function packagesOf(root) {
  return ['packages', 'apps'].flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(folder, name)))
}

function linkInstalled(from, to) {
  const installed = join(from, 'node_modules')
  if (lstatSync(installed, { throwIfNoEntry: false })?.isDirectory() !== true) return
  mkdirSync(join(to, 'node_modules'), { recursive: true })
  for (const name of readdirSync(installed)) {
    if (notLinked.has(name)) continue
    if (name.startsWith('@')) linkScope(join(installed, name), join(to, 'node_modules', name))
    else linkOne(join(installed, name), join(to, 'node_modules', name))
  }
}

function linkScope(from, to) {
  mkdirSync(to)
  for (const name of readdirSync(from)) linkOne(join(from, name), join(to, name))
}

/** A link of the workspace has the same text in the copy, and so means the copy's own package. */
function linkOne(from, to) {
  symlinkSync(lstatSync(from).isSymbolicLink() ? readlinkSync(from) : from, to)
}
