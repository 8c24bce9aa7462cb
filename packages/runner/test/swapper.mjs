// Exchanges pairs of names as fast as it can until it is killed: the second process of the race tests. Arguments: pairs of
// paths. By one system call where the development-only FFI library loads, by three renames elsewhere.

import { renameSync } from 'node:fs'

const paths = process.argv.slice(2)
const exchange = await loadExchange()
process.send?.({ ready: true, atomic: exchange.isAtomic })
process.once('disconnect', () => process.exit())

for (let round = 0; ; round += 1) {
  for (let index = 0; index < paths.length; index += 2) exchange.swap(paths[index], paths[index + 1])
  if (round % 512 === 0) await new Promise((resolve) => setImmediate(resolve))
}

async function loadExchange() {
  try {
    const { default: koffi } = await import('koffi')
    const renameat2 = koffi.load('libc.so.6').func('int renameat2(int, const char *, int, const char *, unsigned int)')
    const here = -100
    const exchangeFlag = 2
    return { isAtomic: true, swap: (left, right) => renameat2(here, left, here, right, exchangeFlag) }
  } catch {
    return { isAtomic: false, swap: swapByRenames }
  }
}

function swapByRenames(left, right) {
  try {
    renameSync(left, `${left}.swap`)
    renameSync(right, left)
    renameSync(`${left}.swap`, right)
  } catch {
    // An operation under test removed one of them: the next round finds what is there.
  }
}
