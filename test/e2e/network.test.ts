// Requests from the built executables: the side thread in the bundle, below a worker, with the environment of a hostile shell.

import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Servers, startServers } from '../network-servers/servers.js'
import { type Desk, makeDesk } from './executables.js'

const authority = fileURLToPath(new URL('../network-servers/authority.pem', import.meta.url))
const flags = ['-s', 's.rhai', '-p', 'p.cedar', '-o', 'json']

let servers: Servers
let desk: Desk
beforeAll(async () => {
  servers = await startServers()
})
afterAll(() => servers.end())
beforeEach(() => {
  desk = makeDesk()
  desk.write(
    'p.cedar',
    'permit(principal, action == network::Action::"GET", resource is network::url) when { resource.url like "*://127.0.0.1:*" };',
  )
})
afterEach(() => desk.remove())

const secure = (): string => `https://127.0.0.1:${servers.ports.https}/text`

test.each([
  ['sallyport', ['run', ...flags]],
  ['rex-runner', flags],
] as const)('%s fetches what its policy permits, and its proxies and TLS switches do not count', async (name, args) => {
  const proxy = `http://127.0.0.2:${servers.ports.http}`
  const environment = {
    HTTP_PROXY: proxy,
    http_proxy: proxy,
    HTTPS_PROXY: proxy,
    ALL_PROXY: proxy,
    NODE_USE_ENV_PROXY: '1',
    NODE_EXTRA_CA_CERTS: authority,
    NODE_TLS_REJECT_UNAUTHORIZED: '0',
    SSL_CERT_FILE: authority,
  }
  desk.write('s.rhai', `curl("http://127.0.0.1:${servers.ports.http}/text").text`)
  expect(JSON.parse((await desk.run(name, args, environment)).stdout)).toMatchObject({ output: 'hello' })
  desk.write('s.rhai', `curl("${secure()}").text`)
  const { stdout } = await desk.run(name, args, environment)
  expect(stdout).toContain('the certificate is not accepted')
  expect((await servers.log()).filter((each) => each.startsWith('127.0.0.2'))).toEqual([])
})

test('the operator names an authority, and nobody else does', async () => {
  desk.write('s.rhai', `curl("${secure()}").text`)
  const trusted = await desk.run('sallyport', ['run', ...flags, '--ca-file', authority])
  expect(JSON.parse(trusted.stdout)).toMatchObject({ output: 'hello' })
  const empty = await desk.run('sallyport', ['run', ...flags, '--ca-file', desk.write('empty.pem', 'nothing')])
  expect(empty).toMatchObject({ code: 2, stdout: '' })
  expect(empty.stderr).toContain('there is no certificate')
})

test('a signal ends a run that waits for the network', async () => {
  desk.write('s.rhai', `curl("http://127.0.0.1:${servers.ports.http}/silent").text`)
  const { child, finished } = desk.start('sallyport', ['run', ...flags])
  while (!(await servers.log()).includes('GET /silent')) await new Promise((resolve) => setTimeout(resolve, 20))
  child.kill('SIGINT')
  expect((await finished).code).toBe(130)
})
