import { createSocket } from 'node:dgram'
import { createServer } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Servers, startServers } from '../../../test/network-servers/servers.js'
import type { Grant } from '../src/grant.js'
import { parseInternetSockets, parseUnixSockets } from '../src/kernel-text/sockets.js'
import { canonicalAddress, isPublicAddress } from '../src/network/address.js'
import { askAddress, askUrl } from '../src/operations/network-access.js'
import { exchangeHttp, resolveName } from '../src/platform/network.js'
import { SideThread } from '../src/platform/side-thread.js'
import { allowingGuard } from './allowing-guard.js'
import { makeWorkspace, permit, type Ran, run } from './harness.js'

let servers: Servers
beforeAll(async () => {
  servers = await startServers()
})
beforeEach(() => servers.answer({}))
afterAll(() => servers.end())

function trying(script: string, policy: string): Ran {
  return run({ script, policy, network: { nameServer: `127.0.0.1:${servers.ports.names}` } })
}

/** What the script's `catch` sees. */
const caught = (call: string): string => `let seen = (); try { ${call} } catch (e) { seen = e } seen`

describe('NE-4: an address is judged by its bytes', () => {
  test.each([
    ['8.8.8.8', true],
    ['1.1.1.1', true],
    ['9.255.255.255', true],
    ['11.0.0.0', true],
    ['100.63.255.255', true],
    ['100.128.0.0', true],
    ['172.15.255.255', true],
    ['172.32.0.0', true],
    ['223.255.255.255', true],
    ['0.0.0.0', false],
    ['0.1.2.3', false],
    ['10.0.0.0', false],
    ['10.255.255.255', false],
    ['100.64.0.0', false],
    ['100.127.255.255', false],
    ['127.0.0.1', false],
    ['127.255.255.254', false],
    ['169.254.169.254', false],
    ['172.16.0.0', false],
    ['172.31.255.255', false],
    ['192.0.0.8', false],
    ['192.0.2.1', false],
    ['192.88.99.1', false],
    ['192.168.0.0', false],
    ['198.18.0.1', false],
    ['198.19.255.255', false],
    ['198.51.100.1', false],
    ['203.0.113.1', false],
    ['224.0.0.1', false],
    ['239.1.2.3', false],
    ['240.0.0.1', false],
    ['255.255.255.255', false],
    ['2606:4700:4700::1111', true],
    ['2a00::1', true],
    ['2001:4860:4860::8888', true],
    ['::', false],
    ['::1', false],
    ['::127.0.0.1', false],
    ['::ffff:8.8.8.8', false],
    ['::ffff:127.0.0.1', false],
    ['64:ff9b::7f00:1', false],
    ['64:ff9b:1::1', false],
    ['100::1', false],
    ['2001::1', false],
    ['2001:2::1', false],
    ['2001:20::1', false],
    ['2001:db8::1', false],
    ['2002:7f00:1::', false],
    ['3fff::1', false],
    ['5f00::1', false],
    ['fc00::1', false],
    ['fd12::1', false],
    ['fe80::1', false],
    ['fec0::1', false],
    ['ff02::1', false],
    ['127.1', false],
    ['localhost', false],
    ['', false],
  ])('%s is public: %s', (address, isPublic) => {
    expect(isPublicAddress(address)).toBe(isPublic)
  })

  test.each([
    ['::FFFF:127.0.0.1', '::ffff:7f00:1'],
    ['0:0:0:0:0:0:0:1', '::1'],
    ['10.0.0.1', '10.0.0.1'],
    ['fe80::1%eth0', undefined],
    ['010.0.0.1', undefined],
    ['1', undefined],
  ])('%s is written %s', (text, canonical) => {
    expect(canonicalAddress(text)).toBe(canonical)
  })
})

describe('NE-3: the platform contacts nothing without its grant', () => {
  const resource = { kind: 'url', url: 'http://a.test/', parts: { host: 'a.test' } } as const
  const idle = { sideThread: new SideThread(undefined), network: {} }
  const wait = { timeoutMs: 1_000, watch: () => undefined }
  const guard = allowingGuard()
  const grant = guard.authorize(askUrl('GET', resource))
  const input = {
    scheme: 'http',
    host: 'a.test',
    port: 80,
    target: '/',
    headers: [],
    body: undefined,
    headerBytes: 1,
    bodyBytes: 1,
    keptBytes: 1,
  } as const
  const contact = { resource, action: 'GET', grant, addresses: ['127.0.0.1'], addressGrants: [], ownAddress: undefined }

  test.each([
    ['an address that is not public', contact],
    ['another address than the one that was asked about', { ...contact, addressGrants: [addressGrant('127.0.0.2')] }],
    ['another action', { ...contact, addresses: [], action: 'POST' }],
    ['another URL', { ...contact, addresses: [], resource: { ...resource, url: 'http://b.test/' } }],
  ])('%s', (_name, wrong) => {
    expect(() => exchangeHttp(idle, wrong, input, wait)).toThrow(/an act without its grant|Stale/)
  })

  test('a name that was not asked about, and a name server that is not public', () => {
    const other = { host: 'b.test', nameServer: undefined }
    expect(() => resolveName(idle, grant, other, wait)).toThrow('an act without its grant')
    const inside = { host: 'a.test', nameServer: '10.0.0.1' }
    expect(() => resolveName(idle, grant, inside, wait)).toThrow('an act without its grant')
  })

  test('with all grants it is the thread that is asked', () => {
    const right = { ...contact, addressGrants: [addressGrant('127.0.0.1')] }
    expect(() => exchangeHttp(idle, right, input, wait)).toThrow('set up without the network')
  })

  function addressGrant(address: string): Grant {
    return guard.authorize(askAddress(address, { host: 'a.test', port: 80 }))
  }
})

describe('connect', () => {
  const connecting = (host: string, port: number, protocol = 'TCP') =>
    `type_of(connect("${host}", ${port}, TransportProtocol::${protocol}))`

  test('a policy tells ports and protocols of one host apart', () => {
    const policy = `permit(principal, action == network::Action::"connect", resource == network::url::"127.0.0.1") when { context.port == ${servers.ports.http} && context.protocol == "tcp" };`
    expect(trying(connecting('127.0.0.1', servers.ports.http), policy).result.output).toBe('Connection')
    expect(trying(connecting('127.0.0.1', servers.ports.odd), policy).result.ending).toBe('denied')
    expect(trying(connecting('127.0.0.1', servers.ports.http, 'UDP'), policy).result.ending).toBe('denied')
  })

  test.each([
    '127.1',
    '0x7f.1',
    '2130706433',
    'EXAMPLE.com',
    'example.com.',
    '[::1]',
    '0::1',
    'a b',
    '127.0.0.1:80',
    '',
  ])('NE-1: %j is no host, and nobody is asked', (host) => {
    const { result, decisions } = trying(connecting(host, 80), 'permit(principal, action, resource);')
    expect(result.error?.message).toContain('invalid host')
    expect(decisions).toEqual([])
  })

  test('the permit that is shown names the port', () => {
    const { denial } = trying(connecting('127.0.0.1', servers.ports.http), '').result
    expect(denial?.permit).toContain(`context.port == ${servers.ports.http}`)
    expect(trying(connecting('127.0.0.1', servers.ports.odd), denial?.permit ?? '').result.ending).toBe('denied')
  })

  test('where nothing answers, AUTO asks about UDP too; TCP says what happened', async () => {
    const closed = await closedPort()
    const policy = permit('connect url 127.0.0.1')
    const { result, decisions } = trying(connecting('127.0.0.1', closed, 'AUTO'), policy)
    expect(result.output).toBe('Connection')
    expect(decisions).toEqual(['allow connect url 127.0.0.1', 'allow connect url 127.0.0.1'])
    expect(trying(connecting('127.0.0.1', closed), policy).result.error?.message).toContain(
      'NetworkErrorKind: Other: Connection refused (os error 111)',
    )
  })

  test('a name that leads inside needs permission by address, and is not resolved before its own', async () => {
    await servers.answer({ 'inward.test': [['127.0.0.1']] })
    const script = connecting('inward.test', servers.ports.http)
    expect(trying(script, '').result.denial?.action).toBe('network::Action::"connect"')
    expect(await servers.log()).toEqual([])
    const named = permit('connect url inward.test')
    expect(trying(script, named).result.denial?.action).toBe('network::Action::"connect_private"')
    const { result } = trying(script, `${named}\n${permit('connect_private address 127.0.0.1')}`)
    expect(result.output).toBe('Connection')
  })

  test('NE-4: an address of this machine is denied where the policy permits every address', () => {
    const script = connecting('127.0.0.1', servers.ports.http)
    const every = 'permit(principal, action == network::Action::"connect", resource);'
    expect(trying(script, every).result.denial?.action).toBe('network::Action::"connect_private"')
    expect(trying(script, `${every}\n${permit('connect_private address 127.0.0.1')}`).result.output).toBe('Connection')
  })

  test('nothing is sent over it', async () => {
    trying(connecting('127.0.0.1', servers.ports.odd), permit('connect url 127.0.0.1'))
    expect(await servers.log()).toEqual([])
  })
})

async function closedPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}

describe('resolving names', () => {
  test('addresses come sorted, each once, in one spelling', async () => {
    await servers.answer({ 'many.test': [['203.0.113.9', '10.0.0.1', '203.0.113.9', '2001:db8:0:0:0:0:0:1']] })
    const { result, decisions } = trying('resolve("many.test")', permit('resolve_hostname Hostname many.test'))
    expect(result.output).toBe('["10.0.0.1", "2001:db8::1", "203.0.113.9"]')
    expect(decisions).toEqual(['allow resolve_hostname Hostname many.test'])
  })

  test('a name server that is silent is given up in time', async () => {
    const socket = createSocket('udp4')
    await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve))
    try {
      const started = performance.now()
      const { result } = run({
        script: 'SystemInfo().resolve_hostname(ResolveOptions().hostname("slow.test").timeout(1).build())',
        policy: permit('resolve_hostname Hostname slow.test'),
        network: { nameServer: `127.0.0.1:${socket.address().port}` },
      })
      expect(result.error?.message).toContain('the name server did not answer in time')
      expect(performance.now() - started).toBeLessThan(2_700)
    } finally {
      socket.close()
    }
  })

  test('a denied name is not asked for', async () => {
    await servers.answer({ 'secret-in-name.test': [['10.0.0.1']] })
    expect(trying('resolve("secret-in-name.test")', '').result.ending).toBe('denied')
    expect(await servers.log()).toEqual([])
  })

  test('failures are text for resolve, and of SysteminfoErrorKind for resolve_hostname', () => {
    const policy = permit('resolve_hostname Hostname nobody.test')
    expect(trying(caught('resolve("nobody.test")'), policy).result.output).toBe('no address is known for this name')
    const call = 'SystemInfo().resolve_hostname(ResolveOptions().hostname("nobody.test").build())'
    expect(trying(`${caught(call)}.source`, policy).result.output).toBe('SysteminfoErrorKind')
  })

  const by = (server: string, more = '') =>
    `SystemInfo().resolve_hostname(ResolveOptions().hostname("a.test").resolver("${server}")${more}.build())`
  const a = permit('resolve_hostname Hostname a.test')

  test('a name server that is not public is a contact of its own', () => {
    expect(trying(by('127.0.0.77'), a).result.denial).toMatchObject({
      action: 'network::Action::"connect_private"',
      object: '127.0.0.77',
    })
    const { result } = trying(by('127.0.0.77', '.timeout(1)'), `${a}\n${permit('connect_private address 127.0.0.77')}`)
    expect(result.ending).toBe('script-error')
  })

  test.each(['localhost', '127.1', '127.0.0.1:53', '::ffff:127.0.0.1', 'dns.test'])(
    '%s is no name server',
    (server) => {
      const { result, decisions } = trying(by(server), a)
      expect(result.error?.message).toContain('Invalid address format')
      expect(decisions).toEqual([])
    },
  )

  test('TCP is said to be unsupported, after the policy was asked', () => {
    const tcp = '.protocol(TransportProtocol::TCP)'
    const call = `SystemInfo().resolve_hostname(ResolveOptions().hostname("a.test")${tcp}.build())`
    expect(trying(call, '').result.ending).toBe('denied')
    expect(trying(call, a).result.error?.message).toContain('Unsupported Operation error')
  })
})

describe('sockets of the machine', () => {
  const tables = permit(
    ...['tcp', 'tcp6', 'udp', 'udp6', 'unix'].flatMap((name) => [
      `open File /proc/net/${name}`,
      `read File /proc/net/${name}`,
    ]),
  )
  const own = () =>
    `let own = network_stats().internet_connections.filter(|c| c.local_address.to_string() == "127.0.0.1:${servers.ports.http}" && c.state == TcpState::LISTEN)[0];`

  test('a process is shown where `/proc` may be read', () => {
    const script = `${own()} [own.process_info.pid, own.process_info.process_name != "", own.protocol == NetworkProtocol::TCP]`
    const { result } = trying(script, `${tables}\n${permit('open File /proc', 'read File /proc')}`)
    expect(result.output).toBe(`[${process.pid}, true, true]`)
  })

  test('without that no process is shown, and the result says so', () => {
    const { result } = trying(`${own()} own.process_info`, tables)
    expect(result).toMatchObject({ ending: 'success', output: '' })
    expect(result.report.notes).toContain('not permitted to look for the processes of the sockets')
  })

  test('as a map, constants and addresses are text', () => {
    const script = `${own()} let m = own.to_map(); [m.protocol, m.state, m.local_address, m.process_info, own.local_address.to_map()]`
    const { ports } = servers
    expect(trying(script, tables).result.output).toBe(
      `["Tcp", "Listen", "127.0.0.1:${ports.http}", (), #{"ip": "127.0.0.1", "port": ${ports.http}}]`,
    )
  })

  test('unix sockets are shown by their names', async () => {
    const workspace = makeWorkspace()
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(`${workspace.path}/s`, resolve))
    try {
      const script = `let s = network_stats().unix_sockets.filter(|s| s.path == "${workspace.path}/s")[0]; [s.protocol == UnixProtocol::STREAM, s.state.to_string(), s.ref_count > 0]`
      expect(trying(script, tables).result.output).toBe('[true, "Unconnected", true]')
    } finally {
      server.close()
      workspace.remove()
    }
  })

  test('a table that is denied fails the call', () => {
    const { result } = trying('netstat()', tables.replaceAll('/proc/net/unix', '/proc/net/other'))
    expect(result.denial?.object).toBe('/proc/net/unix')
  })
})

describe('tables of the kernel', () => {
  const head = 'columns\n'
  const line =
    '   7: 0100007F:1F90 0200000A:01BB 01 0000000A:0000000B 00:00000000 00000000  1000        0 4711 1 0000000000000000 100 0 0 10 0\n'

  test('addresses, queues and numbers are read', () => {
    const [socket] = parseInternetSockets(head + line).sockets
    expect(socket).toEqual({
      local: { ip: '127.0.0.1', port: 8080 },
      remote: { ip: '10.0.0.2', port: 443 },
      state: 1,
      sendQueue: 10,
      receiveQueue: 11,
      inode: 4711,
    })
    const six = line
      .replace('0100007F', '00000000000000000000000001000000')
      .replace('0200000A', '0000000000000000FFFF00000100007F')
    expect(parseInternetSockets(head + six).sockets[0]).toMatchObject({
      local: { ip: '::1' },
      remote: { ip: '::ffff:7f00:1' },
    })
  })

  test('a line of another form is left out and counted', () => {
    const lines = [line, 'forged\n', line.replace('0100007F', '0100007'), line.replace(':1F90', ':1f90'), line]
    expect(parseInternetSockets(head + lines.join(''))).toMatchObject({ sockets: [{}, {}], leftOut: 3 })
    const unix = '0000000000000000: 00000002 00000000 00010000 0001 01 4711 /run/a b\n'
    expect(parseUnixSockets(`${head}${unix}of a name with a line break\n`)).toEqual({
      sockets: [{ references: 2, type: 1, state: 1, inode: 4711, path: '/run/a b' }],
      leftOut: 1,
    })
  })
})
