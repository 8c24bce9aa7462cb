// Exchanges pairs of names as fast as it can until it is killed, with rests of random length so that every state of the names is met: the
// second process of the race tests. Arguments: pairs of paths. By one system call where the FFI library loads, by three renames elsewhere.

import { renameSync } from 'node:fs'

const paths = process.argv.slice(2)
const exchange = await loadExchange()
process.send?.({ ready: true, atomic: exchange.isAtomic })
process.once('disconnect', () => process.exit())

const rest = new Int32Array(new SharedArrayBuffer(4))
for (;;) {
  const swaps = 1 + Math.floor(Math.random() * 100)
  for (let count = 0; count < swaps; count += 1) {
    const index = 2 * (count % (paths.length / 2))
    exchange.swap(paths[index], paths[index + 1])
  }
  if (Math.random() < 0.5) Atomics.wait(rest, 0, 0, Math.random() / 2)
  await new Promise((resolve) => setImmediate(resolve))
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
