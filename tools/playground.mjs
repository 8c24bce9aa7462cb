// `npm run playground`: builds the static page into docs/playground/dist/site and serves it on this machine; `--build` only builds, and
// `--port N` chooses where. Any other web server serves the same folder, under any path.

import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureInstalled, root } from './checkout.mjs'

ensureInstalled()
const { buildSite } = await import('./playground/build-site.mjs')
const { serveSite } = await import('./playground/serve-site.mjs')

const { values } = parseArgs({ options: { build: { type: 'boolean', default: false }, port: { type: 'string' } } })
const site = join(root, 'docs/playground/dist/site')
await buildSite(site)
process.stdout.write(`the playground is in ${relative(root, site)}\n`)
if (!values.build) {
  const { url } = await serveSite(site, Number(values.port ?? 8017))
  process.stdout.write(`open ${url} (Ctrl+C ends it)\n`)
}
