import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Servers, startServers, testAuthority } from '../../../test/network-servers/servers.js'
import type { NetworkSettings } from '../src/network/settings.js'
import { permit, type Ran, run } from './harness.js'

let servers: Servers
beforeAll(async () => {
  servers = await startServers()
})
beforeEach(() => servers.answer({}))
afterAll(() => servers.end())

const at = (path: string): string => `http://127.0.0.1:${servers.ports.http}${path}`
const named = (name: string, path: string): string => `http://${name}:${servers.ports.http}${path}`
/** Every URL with a name, and with the address of this machine because it is that. */
const anyVerb =
  'permit(principal, action, resource is network::url) when { resource has host && (resource.host like "127.*" || !(resource.host like "*.*.*.*")) };'

interface Settings {
  readonly policy?: string
  readonly network?: NetworkSettings
  readonly limits?: Parameters<typeof run>[0]['limits']
}

/** Runs a script with every URL permitted, and names resolved by the tests' server. */
function trying(script: string, { policy = anyVerb, network, limits }: Settings = {}): Ran {
  return run({
    script,
    policy,
    network: { nameServer: `127.0.0.1:${servers.ports.names}`, ...network },
    ...(limits === undefined ? {} : { limits }),
  })
}

const getting = (url: string, settings?: Settings): Ran => trying(`Client().get("${url}").send().text`, settings)

describe('a request', () => {
  test('brings status, text and headers, whatever the status', () => {
    const { result, decisions } = trying(
      `let r = Client().get("${at('/missing')}").send(); [r.status, r.text, r.headers["connection"], r.to_map().keys()]`,
    )
    expect(result.output).toBe('[404, "nothing here", "close", ["status", "text"]]')
    expect(decisions).toEqual([`allow GET url ${at('/missing')}`])
  })

  test('says what its method and URL are before it is sent, and cuts the text off where it was told to', () => {
    const { result } = trying(
      `let r = Client().max_text_bytes(5).get("${at('/long')}"); [r.method, r.url == "${at('/long')}", r.max_text_size, r.send().text, r.to_map().keys()]`,
    )
    expect(result.output).toBe('["Get", true, 5, "éé", ["max_text_size", "method", "url"]]')
  })

  test('without a slash after the host is asked about as it is written, as in Rex', () => {
    expect(getting(at('')).decisions).toEqual([`allow GET url ${at('')}`])
  })

  test.each([
    ['post', 'POST', '.header("X-Mark", "yes").body("text")', '["POST", "yes", "text"]'],
    ['put', 'PUT', '.body("ä")', '["PUT", "", "ä"]'],
    ['patch', 'PATCH', '', '["PATCH", "", ""]'],
    ['delete', 'DELETE', '', '["DELETE", "", ""]'],
  ])('%s is sent with its headers and body, and is an action of its own', (name, action, more, output) => {
    const script = `let r = parse_json(Client().${name}("${at('/echo')}")${more}.send().text); [r.method, r.headers["x-mark"] ?? "", r.body]`
    expect(trying(script).result).toMatchObject({ output })
    const policy = permit(`GET url ${at('/echo')}`)
    expect(trying(script, { policy }).result.error?.message).toContain(
      `unauthorized to perform network::Action::"${action}" for network::url::"${at('/echo')}"`,
    )
  })

  test('what a policy says about size, host, port and path of a request counts', () => {
    const policy = `permit(principal, action == network::Action::"POST", resource) when {
      context.body.bytes == 2 && resource.host == "127.0.0.1" && resource.port == ${servers.ports.http} && resource.path like "/e*" && resource.scheme == "http" };`
    const strict = policy.replace(
      'when {',
      'when { resource has host && resource has port && resource has path && resource has scheme &&',
    )
    const post = (path: string, body: string) => `Client().post("${at(path)}").body("${body}").send().status`
    expect(trying(post('/echo', 'ab'), { policy: strict }).result.output).toBe('200')
    expect(trying(post('/echo', 'abc'), { policy: strict }).result.ending).toBe('denied')
    expect(trying(post('/text', 'ab'), { policy: strict }).result.ending).toBe('denied')
  })

  test('head and options are requests of their own too', () => {
    expect(trying(`Client().head("${at('/long')}").send().text`).result.output).toBe('')
    expect(trying(`Client().options("${at('/echo')}").send().text.contains("OPTIONS")`).result.output).toBe('true')
  })

  test.each([
    ['Host', 'other.example'],
    ['content-length', '5'],
    ['Transfer-Encoding', 'chunked'],
    ['Connection', 'keep-alive'],
    ['upgrade', 'websocket'],
    ['Proxy-Authorization', 'x'],
    ['Expect', '100-continue'],
    ['accept-encoding', 'identity'],
    ['x-split', 'a\\r\\nb: c'],
    ['x-line', 'a\\nb'],
    ['x y', 'a'],
    ['x:', 'a'],
    ['x-wide', 'ä'],
  ])('the header %s: %s is refused', (name, value) => {
    const { result, decisions } = trying(`Client().get("${at('/echo')}").header("${name}", "${value}").send()`)
    expect(result.error?.message).toContain('header ')
    expect(decisions).toEqual([])
  })

  test('text in another character set is read as such', () => {
    expect(getting(at('/latin1')).result.output).toBe('café')
  })

  test.each(['/gzip', '/br'])('%s is unpacked', (path) => {
    expect(getting(at(path)).result.output).toBe('unpacked')
  })

  test('nothing is sent where it is denied, and the script knows the error', async () => {
    const script = `let seen = (); try { Client().get("${at('/text')}").send() } catch (e) { seen = [e.kind == NetworkErrorKind::PermissionDenied, e.source] } seen`
    expect(trying(script, { policy: '' }).result.output).toBe('[true, "NetworkErrorKind"]')
    expect(await servers.log()).toEqual([])
  })

  test('curl throws its message alone', () => {
    const policy = permit(`GET url ${at('/text')}`)
    const { result } = trying(`let seen = (); try { curl("${at('/echo')}") } catch (e) { seen = e } seen`, { policy })
    expect(result.output).toMatch(/^Permission denied: .* for network::url::"http:/)
    expect(trying(`curl("${at('/text')}").text`, { policy }).result.output).toBe('hello')
  })
})

describe('NE-1: the URL authorized is the canonical URL sent', () => {
  test.each([
    'http://user@127.0.0.1/',
    'http://user:secret@127.0.0.1/',
    'http://@127.0.0.1/',
    'http://0x7f.1/',
    'http://2130706433/',
    'http://127.1/',
    'http://0177.0.0.1/',
    'http://127.0.0.1./',
    'http://bücher.example/',
    'http://EXAMPLE.com/',
    'http://example.com./',
    'http://ｅxample.com/',
    'http:\\\\\\\\example.com\\\\',
    'http://example.com\\\\a',
    'http:example.com',
    'http:/example.com/',
    'HTTP://example.com/',
    'http://example.com:80/',
    'http://example.com:0/',
    'http://example.com:99999/',
    'http://example.com/a/../b',
    'http://example.com/%2e%2e/b',
    'http://example.com/./b',
    'http://example.com/%61dmin',
    'http://example.com/a b',
    'http://example.com/a\\tb',
    'http://example.com/a\\nb',
    ' http://example.com/',
    'http://example.com/ä',
    'http://example.com/#part',
    'http://example.com?q',
    'http://[::ffff:127.0.0.1]/',
    'http://[0::1]/',
    'http://[fe80::1%25eth0]/',
    'ftp://example.com/',
    'file:///etc/passwd',
    'data:text/plain,x',
    'unix:/run/x.sock',
    'http://unix:/run/x.sock:/path',
    'http:///x',
    '//example.com/',
    'example.com',
    '',
  ])('%s is refused, and nobody is asked', (url) => {
    const { result, decisions } = getting(url)
    expect(result.error?.message).toContain('invalid URL')
    expect(decisions).toEqual([])
  })
})

describe('NE-2: each redirect is a new request', () => {
  const redirect = (to: string, status = 302): string => at(`/redirect?status=${status}&to=${encodeURIComponent(to)}`)
  const there = (path: string): string => `http://127.0.0.2:${servers.ports.http}${path}`

  test('it is asked for like the first', () => {
    const { result, decisions } = getting(redirect('/text'))
    expect(result.output).toBe('hello')
    expect(decisions).toEqual([`allow GET url ${redirect('/text')}`, `allow GET url ${at('/text')}`])
  })

  test('one that is denied is not followed', async () => {
    const policy = permit(`GET url ${redirect('/echo')}`)
    const { result } = getting(redirect('/echo'), { policy })
    expect(result).toMatchObject({ ending: 'denied', denial: { object: at('/echo') } })
    expect(await servers.log()).toHaveLength(1)
  })

  test('an address that is not public needs permission by address where a server leads to it, however wide the rest is', async () => {
    const { result } = getting(redirect(there('/')))
    expect(result.denial).toMatchObject({ action: 'network::Action::"connect_private"', object: '127.0.0.2' })
    expect((await servers.log()).filter((each) => each.startsWith('127.0.0.2'))).toEqual([])
    const policy = `${anyVerb}\n${permit('connect_private address 127.0.0.2')}`
    expect(getting(redirect(there('/')), { policy }).result.output).toBe('secret')
  })

  test('a chain ends after ten', async () => {
    expect(getting(at('/loop')).result.error?.message).toContain('too many redirects')
    expect(await servers.log()).toHaveLength(11)
  })

  test.each([
    ['http://user:pass@127.0.0.1/', 'user information'],
    ['ftp://127.0.0.1/', 'neither http nor https'],
    ['file:///etc/passwd', 'neither http nor https'],
    ['http:\\\\127.0.0.1\\', 'cannot be read'],
    ['http://exämple.test/', 'cannot be read'],
  ])('a redirect to %s is refused', (to, why) => {
    expect(getting(redirect(to)).result.error?.message).toContain(why)
  })

  test('two places at once are no place', () => {
    expect(getting(at('/two-places')).result.error?.message).toContain('two places')
  })

  test.each([
    [301, 'GET', ''],
    [302, 'GET', ''],
    [303, 'GET', ''],
    [307, 'POST', 'text'],
    [308, 'POST', 'text'],
  ])('after %i a POST goes on as %s', (status, method, body) => {
    const script = `let r = parse_json(Client().post("${redirect('/echo', status)}").body("text").send().text); [r.method, r.body]`
    const { result, decisions } = trying(script)
    expect(result.output).toBe(`["${method}", "${body}"]`)
    expect(decisions[1]).toBe(`allow ${method} url ${at('/echo')}`)
  })

  test('credentials stay at their origin', () => {
    const policy = `${anyVerb}\npermit(principal, action == network::Action::"connect_private", resource);`
    const script = (to: string) =>
      `let h = parse_json(Client().get("${redirect(to)}").header("authorization", "Bearer x").header("cookie", "a=b").header("x-api-key", "k").header("accept", "text/plain").send().text).headers;
       [h["authorization"], h["cookie"], h["x-api-key"], h["accept"]]`
    expect(trying(script('/echo'), { policy }).result.output).toBe('["Bearer x", "a=b", "k", "text/plain"]')
    const other = `https://127.0.0.1:${servers.ports.https}/echo`
    const network = { authorities: testAuthority }
    expect(trying(script(other), { policy, network }).result.output).toBe('[(), (), (), "text/plain"]')
  })

  test('https never leads to http', async () => {
    const url = `https://127.0.0.1:${servers.ports.https}/redirect?to=${encodeURIComponent(at('/text'))}`
    const { result } = getting(url, { network: { authorities: testAuthority } })
    expect(result.error?.message).toContain('redirected from https to http')
    expect(await servers.log()).toHaveLength(1)
  })
})

describe('NE-3: the address connected to is the one checked', () => {
  const policyFor = (...addresses: readonly string[]): string =>
    `${anyVerb}\n${permit(...addresses.map((address) => `connect_private address ${address}`))}`

  test('a name that changes its answer changes nothing: it is resolved once', async () => {
    await servers.answer({ 'rebind.test': [['127.0.0.1'], ['127.0.0.2']] })
    const { result } = getting(named('rebind.test', '/text'), { policy: policyFor('127.0.0.1', '127.0.0.2') })
    expect(result.output).toBe('hello')
    expect((await servers.log()).filter((each) => each.startsWith('name rebind.test 1'))).toHaveLength(1)
  })

  test('a later request asks anew, and the address of the last answer is denied', async () => {
    await servers.answer({ 'rebind.test': [['127.0.0.1'], ['127.0.0.2']] })
    const url = named('rebind.test', '/text')
    const script = `let first = Client().get("${url}").send().text; [first, Client().get("${url}").send().text]`
    const { result } = trying(script, { policy: policyFor('127.0.0.1') })
    expect(result.denial).toMatchObject({ object: '127.0.0.2' })
    expect((await servers.log()).filter((each) => each.startsWith('127.0.0.2'))).toEqual([])
  })

  test('every address of a name must be permitted, whichever is used', async () => {
    await servers.answer({ 'two.test': [['127.0.0.1', '127.0.0.2']] })
    const { result } = getting(named('two.test', '/text'), { policy: policyFor('127.0.0.1') })
    expect(result.denial).toMatchObject({ object: '127.0.0.2' })
    expect((await servers.log()).filter((each) => !each.startsWith('name'))).toEqual([])
  })

  test('an address that does not answer gives way to the next', async () => {
    await servers.answer({ 'two.test': [['127.0.0.3', '127.0.0.1']] })
    const { result } = getting(named('two.test', '/text'), { policy: policyFor('127.0.0.1', '127.0.0.3') })
    expect(result.output).toBe('hello')
  })

  test('no name is resolved before its URL is permitted', async () => {
    await servers.answer({ 'secret-in-name.test': [['127.0.0.1']] })
    expect(getting(named('secret-in-name.test', '/'), { policy: '' }).result.ending).toBe('denied')
    expect(await servers.log()).toEqual([])
  })

  test('a name without an address is an error', () => {
    expect(getting(named('nobody.test', '/')).result.error?.message).toContain('no address is known')
  })
})

describe('NE-4: what is not public needs permission by address', () => {
  test.each([
    '127.0.0.1',
    '10.0.0.1',
    '172.16.5.4',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '0:0:0:0:0:0:0:1',
    '0:0:0:0:0:ffff:7f00:1',
    '64:ff9b:0:0:0:0:7f00:1',
    'fe80:0:0:0:0:0:0:1',
    'fd00:0:0:0:0:0:0:1',
    '2002:7f00:1:0:0:0:0:1',
    '2001:0:0:0:0:0:0:1',
  ])('a name that leads to %s is denied, though its URL is permitted', async (address) => {
    await servers.answer({ 'inward.test': [[address]] })
    const { result } = getting(named('inward.test', '/text'))
    expect(result).toMatchObject({ ending: 'denied', denial: { action: 'network::Action::"connect_private"' } })
    expect((await servers.log()).filter((each) => !each.startsWith('name'))).toEqual([])
  })

  test('a policy may give a range, and a port of it', async () => {
    await servers.answer({ 'inward.test': [['127.0.0.1']] })
    const range = (ip: string, port: number) =>
      `${anyVerb} permit(principal, action == network::Action::"connect_private", resource) when { resource.ip.isInRange(ip("${ip}")) && context.port == ${port} && context.host == "inward.test" };`
    const url = named('inward.test', '/text')
    expect(getting(url, { policy: range('127.0.0.0/8', servers.ports.http) }).result.output).toBe('hello')
    expect(getting(url, { policy: range('10.0.0.0/8', servers.ports.http) }).result.ending).toBe('denied')
    expect(getting(url, { policy: range('127.0.0.0/8', 1) }).result.ending).toBe('denied')
  })

  test("Rex's group of actions does not give it, nor any verb beyond Rex's", async () => {
    await servers.answer({ 'inward.test': [['127.0.0.1']] })
    const policy = 'permit(principal, action in network::Action::"NetworkAction", resource);'
    expect(getting(named('inward.test', '/text'), { policy }).result.ending).toBe('denied')
    expect(trying(`Client().post("${at('/echo')}").send()`, { policy }).result.ending).toBe('denied')
    expect(getting(at('/text'), { policy }).result.denial?.action).toBe('network::Action::"connect_private"')
  })

  test.each([
    'permit(principal, action == network::Action::"GET", resource);',
    'permit(principal, action == network::Action::"GET", resource is network::url) when { resource has scheme && resource.scheme == "http" };',
    'permit(principal, action == network::Action::"GET", resource is network::url) when { resource.url like "http://*" };',
  ])('a URL with such an address is denied where the policy does not mean that address: %s', (policy) => {
    const { result, decisions } = getting(at('/text'), { policy })
    expect(result.denial).toMatchObject({ action: 'network::Action::"connect_private"', object: '127.0.0.1' })
    expect(decisions).toEqual([`allow GET url ${at('/text')}`, 'deny connect_private address 127.0.0.1'])
    const both = `${policy} ${permit('connect_private address 127.0.0.1')}`
    expect(getting(at('/text'), { policy: both }).result.output).toBe('hello')
  })

  test.each([
    (url: string) => permit(`GET url ${url}`),
    () => 'permit(principal, action, resource is network::url) when { resource.url like "http://127.0.0.1:*" };',
    () =>
      'permit(principal, action, resource is network::url) when { resource has host && resource.host == "127.0.0.1" };',
  ])('and permitted where it does', (policyFor) => {
    const { result, decisions } = getting(at('/text'), { policy: policyFor(at('/text')) })
    expect(result.output).toBe('hello')
    expect(decisions).toEqual([`allow GET url ${at('/text')}`])
  })

  test('the permit that is shown for a denial is enough', async () => {
    await servers.answer({ 'inward.test': [['127.0.0.1']] })
    const url = named('inward.test', '/text')
    const first = getting(url, { policy: '' }).result.denial?.permit ?? ''
    const second = getting(url, { policy: first }).result.denial?.permit ?? ''
    expect(getting(url, { policy: second }).result.output).toBe('hello')
    expect(second).toContain(`context.port == ${servers.ports.http}`)
  })
})

describe('NE-5: the environment changes nothing', () => {
  test('neither proxies nor switches of TLS count', async () => {
    const variables = {
      HTTP_PROXY: `http://127.0.0.2:${servers.ports.http}`,
      http_proxy: `http://127.0.0.2:${servers.ports.http}`,
      HTTPS_PROXY: `http://127.0.0.2:${servers.ports.http}`,
      ALL_PROXY: `http://127.0.0.2:${servers.ports.http}`,
      NODE_USE_ENV_PROXY: '1',
      NODE_TLS_REJECT_UNAUTHORIZED: '0',
      NODE_EXTRA_CA_CERTS: new URL('../../../test/network-servers/authority.pem', import.meta.url).pathname,
      SSL_CERT_FILE: new URL('../../../test/network-servers/authority.pem', import.meta.url).pathname,
    }
    const before = { ...process.env }
    Object.assign(process.env, variables)
    try {
      expect(getting(at('/text')).result.output).toBe('hello')
      expect(getting(`https://127.0.0.1:${servers.ports.https}/text`).result.error?.message).toContain('certificate')
      expect((await servers.log()).filter((each) => each.startsWith('127.0.0.2'))).toEqual([])
    } finally {
      for (const name of Object.keys(variables)) {
        if (before[name] === undefined) delete process.env[name]
        else process.env[name] = before[name]
      }
    }
  })

  test("a certificate must be for the URL's host, and of an authority that the operator trusts", async () => {
    await servers.answer({ 'secure.test': [['127.0.0.1']], 'other.test': [['127.0.0.1']] })
    const policy = `${anyVerb}\n${permit('connect_private address 127.0.0.1')}`
    const url = (name: string) => `https://${name}:${servers.ports.https}/text`
    const network = { authorities: testAuthority }
    expect(getting(url('secure.test'), { policy, network }).result.output).toBe('hello')
    expect(getting(url('127.0.0.1'), { policy, network }).result.output).toBe('hello')
    expect(getting(url('other.test'), { policy, network }).result.error?.message).toContain('altname')
    expect(getting(url('secure.test'), { policy }).result.error?.message).toContain('certificate')
    expect((await servers.log()).filter((each) => each.startsWith('GET'))).toHaveLength(2)
  })
})

describe('NE-6: time and size are bounded', () => {
  const odd = (path: string): string => `http://127.0.0.1:${servers.ports.odd}${path}`
  const limits = { readBytes: 1024 * 1024 }
  const tooLarge = { result: { ending: 'limit' } }

  test.each(['/endless', '/bomb', '/hollow'])('%s ends at the bound on the body', (path) => {
    const ran = getting(at(path), { limits })
    expect(ran).toMatchObject(tooLarge)
    expect(ran.result.error?.message).toContain('the body of the answer is too large')
  })

  test.each(['/long-header', '/many-headers', '/interim', '/endless-header'])(
    '%s ends at the bound on headers',
    (path) => {
      const ran = getting(odd(path), { limits })
      expect(ran).toMatchObject(tooLarge)
      expect(ran.result.error?.message).toContain('the headers of the answer are too large')
    },
  )

  test('the bound on headers is the one that was set', () => {
    expect(getting(at('/header?bytes=30000')).result.output).toBe('hello')
    expect(getting(at('/header?bytes=3000'), { limits: { headerBytes: 2048 } })).toMatchObject(tooLarge)
  })

  test('a text that is cut off ends the transfer, also of what unpacks to much', () => {
    const script = (path: string) => `Client().max_text_bytes(10).get("${at(path)}").send().text.len()`
    expect(trying(script('/endless')).result.output).toBe('10')
    expect(trying(script('/bomb')).result.output).toBe('10')
  })

  test.each(['/silent', '/drip'])('%s is given up in time', (path) => {
    const started = performance.now()
    const { result } = trying(`Client().get("${at(path)}").timeout_seconds(1).send()`)
    expect(result.error?.message).toContain('timed out')
    // Before the guard's thread would have lost its patience.
    expect(performance.now() - started).toBeLessThan(2_700)
  })

  test('the limits of the run end the wait, and no script catches that', () => {
    const { result } = run({
      script: `try { Client().get("${at('/silent')}").send() } catch {} "went on"`,
      policy: anyVerb,
      scriptLimits: { maxMilliseconds: 400 },
    })
    expect(result).toMatchObject({ ending: 'limit', output: '' })
  })

  test('a signal ends the wait', () => {
    const started = performance.now()
    const { result } = run({
      script: `try { Client().get("${at('/silent')}").send() } catch {} "went on"`,
      policy: anyVerb,
      interruption: () => (performance.now() - started > 300 ? 'SIGINT' : undefined),
    })
    expect(result).toMatchObject({ ending: 'interrupted', output: '' })
    expect(performance.now() - started).toBeLessThan(4_000)
  })

  test.each([
    ['/damaged', 'damaged'],
    ['/odd-encoding', 'compressed in a way'],
    ['/cut-short', 'reset'],
  ])('%s is an error', (path, why) => {
    expect(getting(at(path)).result.error?.message).toContain(why)
  })

  test.each(['/upgrade', '/two-lengths', '/no-http'])('%s is an error', (path) => {
    expect(getting(odd(path)).result.error?.message).toContain('Failed to send a request')
  })

  test('what comes is charged to the script', () => {
    const spent = run({
      script: `Client().get("${at('/big')}").send().status`,
      policy: anyVerb,
      scriptLimits: { maxOperations: 200_000 },
    })
    expect(spent.result.ending).toBe('limit')
  })
})

test('NE-7: no URL leads to a unix socket', () => {
  for (const url of ['unix:/run/x.sock', 'http+unix://%2Frun%2Fx.sock/', 'http://unix:/run/x.sock:/'])
    expect(getting(url).result.error?.message).toContain('invalid URL')
})
