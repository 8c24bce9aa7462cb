// Completes package-lock.json (`--write`) or says what it lacks (`--check`): `npm install` leaves out optional packages of
// other platforms that it does not meet, and `npm ci` then refuses the lockfile. Their versions are those their parents pin.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './checkout.mjs'

const path = join(root, 'package-lock.json')
const lock = JSON.parse(readFileSync(path, 'utf8'))
const platform =
  /[-/](android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|aix|win32|windows)-(arm64|arm|ia32|x64|loong64|mips64el|ppc64|riscv64|s390x)(?:-(gnu|musl|msvc|eabi|gnueabihf|musleabihf))?$/

const missing = Object.entries(lock.packages).flatMap(([parent, { optionalDependencies = {}, dev }]) =>
  Object.entries(optionalDependencies)
    .filter(([name]) => !isLocked(parent, name))
    .map(([name, version]) => ({ name, version, dev })),
)

if (process.argv.includes('--write') && missing.length > 0) {
  for (const { name, version, dev } of missing) lock.packages[`node_modules/${name}`] = entryOf(name, version, dev)
  const sorted = Object.keys(lock.packages).sort((one, other) => one.localeCompare(other, 'en'))
  lock.packages = Object.fromEntries(sorted.map((key) => [key, lock.packages[key]]))
  writeFileSync(path, `${JSON.stringify(lock, undefined, 2)}\n`)
  process.stdout.write(`lockfile: ${missing.length} packages of other platforms added\n`)
} else {
  for (const { name, version } of missing) {
    process.stdout.write(
      `package-lock.json:1: lacks ${name} ${version}, so \`npm ci\` refuses it; run \`npm run lock\`\n`,
    )
  }
  process.stdout.write(`lockfile: ${Object.keys(lock.packages).length} packages, ${missing.length} missing\n`)
  process.exitCode = missing.length === 0 ? 0 : 1
}

/** Whether a package in the folder `parent` finds `name`, searching upward as Node does. */
function isLocked(parent, name) {
  for (let folder = parent; ; folder = folder.replace(/\/?node_modules\/(@[^/]+\/)?[^/]+$/, '')) {
    if (`${folder === '' ? '' : `${folder}/`}node_modules/${name}` in lock.packages) return true
    if (!folder.includes('node_modules/')) return `node_modules/${name}` in lock.packages
  }
}

/** Without a hash, which nobody here has seen; only contributors on that platform install it. */
function entryOf(name, version, dev) {
  const [, system, cpu, library = ''] = platform.exec(name) ?? []
  if (system === undefined || !/^\d+\.\d+\.\d+$/.test(version)) {
    throw new Error(`${name} ${version} is not a pinned package of one platform; install it by hand`)
  }
  const libc = library.startsWith('musl') ? ['musl'] : library.startsWith('gnu') ? ['glibc'] : undefined
  return {
    version,
    cpu: [cpu],
    ...(dev === true ? { dev } : {}),
    ...(libc === undefined ? {} : { libc }),
    optional: true,
    os: [system === 'windows' ? 'win32' : system],
  }
}
