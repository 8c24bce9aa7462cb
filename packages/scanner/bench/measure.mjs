// Runs a command as a whole process and says what it cost.

import { spawn } from 'node:child_process'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'

const hook = fileURLToPath(new URL('usage-hook.cjs', import.meta.url))

/**
 * @param {string} node
 * @param {string[]} args of Node
 * @returns {Promise<{ wallMs: number, cpuMs: number, memoryMb: number, code: number | null }>}
 */
export function measure(node, args, { cwd, env } = {}) {
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const child = spawn(node, ['-r', hook, ...args], {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    })
    let usage = ''
    let complaints = ''
    child.stdio[3].setEncoding('utf8').on('data', (text) => {
      usage += text
    })
    child.stderr.setEncoding('utf8').on('data', (text) => {
      complaints = (complaints + text).slice(-2000)
    })
    child.once('error', reject)
    child.once('close', (code) => {
      const wallMs = performance.now() - started
      if (usage === '') reject(new Error(`no usage of ${args.join(' ')}: ${complaints}`))
      else resolve({ wallMs, code, ...JSON.parse(usage) })
    })
  })
}
