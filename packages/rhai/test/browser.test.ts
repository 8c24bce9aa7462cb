// The built package in a real browser: plain modules, no bundler, under a policy that lets no text become code. The corpus comes out
// as it does here. Skipped where there is no Chromium.

import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BrowserOrder } from './browser-page.js'
import type { Outcome } from './corpus-file.js'
import { corpusFiles, corpusModules, expectedFailures } from './corpus-folder.js'

const executable = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
)
const packages = fileURLToPath(new URL('../../', import.meta.url))
const importMap = JSON.stringify({
  imports: { '@sallyport/rhai': '/rhai/dist/index.js', '@sallyport/diagnostics': '/diagnostics/dist/index.js' },
})
const allowed = `'self' 'sha256-${createHash('sha256').update(importMap).digest('base64')}'`

let server: Server
let page: string

beforeAll(async () => {
  const built = await build({
    entryPoints: [fileURLToPath(new URL('./browser-page.ts', import.meta.url))],
    bundle: true,
    format: 'esm',
    write: false,
    external: ['@sallyport/*'],
  })
  page = built.outputFiles[0]?.text ?? ''
  server = createServer((request, response) => {
    const path = request.url ?? '/'
    if (path === '/') {
      response.setHeader('content-type', 'text/html')
      response.setHeader('content-security-policy', `default-src 'none'; script-src ${allowed}`)
      response.end(
        `<!doctype html><script type="importmap">${importMap}</script><script type="module" src="/page.js"></script>`,
      )
      return
    }
    response.setHeader('content-type', 'text/javascript')
    const file = /^\/(rhai|diagnostics)\/dist\/[\w/-]+\.js$/.test(path) ? `${packages}${path}` : undefined
    if (path === '/page.js') response.end(`${page}\nwindow.runAll = runAll`)
    else if (file !== undefined && existsSync(file)) response.end(readFileSync(file))
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => server.close())

async function inBrowser(order: BrowserOrder): Promise<readonly Outcome[]> {
  const browser = await chromium.launch({
    executablePath: executable ?? '',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-sync'],
  })
  try {
    const tab = await browser.newPage()
    await tab.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    await tab.waitForFunction('window.runAll !== undefined')
    return await tab.evaluate(
      (given) => (globalThis as unknown as typeof import('./browser-page.js')).runAll(given),
      order,
    )
  } finally {
    await browser.close()
  }
}

const skipped = executable === undefined ? ' (skipped: there is no Chromium)' : ''
test.skipIf(executable === undefined)(
  `the corpus comes out the same in a browser${skipped}`,
  { timeout: 120_000 },
  async () => {
    const failing = expectedFailures()
    const asked = corpusFiles()
      .flatMap(({ programs }) => programs)
      .flatMap(({ id, text, expected, expectedSimple }) => [
        { id: `${id}@none`, text, level: 'none' as const, expected },
        { id: `${id}@simple`, text, level: 'simple' as const, expected: expectedSimple },
      ])
      .filter(({ id }) => !failing.has(id))
    const outcomes = await inBrowser({
      programs: asked.map(({ text, level }) => ({ text, level })),
      modules: Object.fromEntries(corpusModules()),
    })
    const different = asked.flatMap(({ id, expected }, index) => {
      const outcome = outcomes[index]
      return JSON.stringify(expected) === JSON.stringify(outcome) ? [] : [{ id, expected, outcome }]
    })
    expect(outcomes).toHaveLength(asked.length)
    expect(different).toEqual([])
  },
)
