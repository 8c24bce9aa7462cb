// `npm run playground`: builds the static page into docs/playground/dist/site and serves it on this machine; `--build` only builds, and
// `--port N` chooses where. Any other web server serves the same folder, under any path.

import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureInstalled, root } from './checkout.mjs'

const { isBuildOnly, port } = readOptions()
ensureInstalled()
const { buildSite } = await import('./playground/build-site.mjs')
const site = join(root, 'docs/playground/dist/site')
await buildSite(site)
process.stdout.write(`the playground is in ${relative(root, site)}\n`)
if (!isBuildOnly) await serve()

async function serve() {
  const { serveSite } = await import('./playground/serve-site.mjs')
  try {
    const { url } = await serveSite(site, port)
    process.stdout.write(`open ${url} (Ctrl+C ends it)\n`)
  } catch (error) {
    refuse(`cannot serve it on port ${port}: ${error.message}; take another with \`--port N\``)
  }
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: { build: { type: 'boolean', default: false }, port: { type: 'string', default: '8017' } },
    })
    const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : Number.NaN
    if (!(port <= 65_535)) refuse(`\`${values.port}\` is no port: give a number from 0 to 65535`)
    return { isBuildOnly: values.build, port }
  } catch (error) {
    return refuse(`${error.message}; it knows \`--build\` and \`--port N\``)
  }
}

function refuse(what) {
  process.stderr.write(`error: ${what}\n`)
  process.exit(2)
}
