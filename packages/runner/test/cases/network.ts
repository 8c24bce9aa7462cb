// Cases of the operations of the network. A server on loopback answers, in a thread of its own; the right to a folder is never the
// right to the network.

import { startServers } from '../../../../test/network-servers/servers.js'
import type { AllowedCase, OperationCases } from './case.js'
import { denied, system } from './system.js'

const { ports } = await startServers()
const text = `http://127.0.0.1:${ports.http}/text`
const echo = `http://127.0.0.1:${ports.http}/echo`

/** What makes a client or a request asks nothing; what sends it does. */
function maker(operation: string, script: string, output: string): OperationCases {
  return {
    operation,
    allowed: [{ script, asks: [], output }],
    escapes: [denied(`Client().get("${text}").send()`)],
  }
}

const made = (verb: string, shown: string): OperationCases =>
  maker(`Client.${verb}`, `let r = Client().${verb}("${text}"); [r.method, r.url == "${text}"]`, `["${shown}", true]`)

/** Other spellings of an address, and other doors: refused before anybody is asked. */
const spellings = [
  'http://127.1/',
  'http://0x7f000001/',
  'http://x@127.0.0.1/',
  'file:///etc/passwd',
  'http://unix:/x:/',
]

const httpCases: readonly OperationCases[] = [
  maker('Client', 'type_of(Client())', 'Client'),
  maker('Client.max_text_bytes', `Client().max_text_bytes(7).get("${text}").max_text_size`, '7'),
  made('get', 'Get'),
  made('head', 'Head'),
  made('options', 'Options'),
  made('post', 'Post'),
  made('put', 'Put'),
  made('patch', 'Patch'),
  made('delete', 'Delete'),
  maker('Request.header', `Client().get("${text}").header("x-a", "b").method`, 'Get'),
  maker('Request.body', `Client().post("${text}").body("b").method`, 'Post'),
  maker('Request.timeout_seconds', `Client().get("${text}").timeout_seconds(1).method`, 'Get'),
  {
    operation: 'Request.send',
    allowed: [
      { script: `Client().get("${text}").send().text`, asks: [`GET url ${text}`], output: 'hello' },
      {
        script: `parse_json(Client().post("${echo}").body("b").send().text).body`,
        asks: [`POST url ${echo}`],
        output: 'b',
      },
    ],
    escapes: [
      denied(`Client().get("${text}").send()`),
      ...spellings.map((url) => ({ tree: {}, script: `Client().get("${url}").send()`, error: 'invalid URL' })),
    ],
  },
  {
    operation: 'curl',
    allowed: [{ script: `curl("${text}").status`, asks: [`GET url ${text}`], output: '200' }],
    escapes: [
      denied(`curl("${text}")`),
      ...spellings.map((url) => ({ tree: {}, script: `curl("${url}")`, error: 'invalid URL' })),
    ],
  },
]

const reaches = (protocol: string): AllowedCase => ({
  script: `type_of(connect("127.0.0.1", ${ports.http}, TransportProtocol::${protocol}))`,
  asks: ['connect url 127.0.0.1'],
  output: 'Connection',
})

const names = (operation: string, call: (host: string) => string): OperationCases => ({
  operation,
  allowed: [
    {
      script: `${call('localhost')}.all(|ip| ip == "127.0.0.1" || ip == "::1")`,
      asks: ['resolve_hostname Hostname localhost'],
      output: 'true',
    },
  ],
  escapes: [
    denied(call('localhost')),
    ...['LOCALHOST', 'localhost.', '0x7f.1', 'a/b', 'user@localhost', 'localhost:80', 'bücher.example'].map((host) => ({
      tree: {},
      script: call(host),
      error: 'invalid host',
    })),
  ],
})

const list = ['list Sysinfo *']
const tables = ['tcp', 'tcp6', 'udp', 'udp6', 'unix'].flatMap((name) => [
  `open File /proc/net/${name}`,
  `read File /proc/net/${name}`,
])
const owners = ['open File /proc', 'read File /proc']

/** The server's own socket is among them. */
const listening = (list: string, port: string) =>
  `${list}.some(|c| ${port} == "127.0.0.1:${ports.http}" && c.state.to_string() == "Listen")`

const sockets = (operation: string, script: string, act: string): OperationCases => ({
  operation,
  allowed: [{ script, asks: [...tables, ...owners], output: 'true', optional: owners }],
  escapes: [denied(act)],
})

export const networkCases: readonly OperationCases[] = [
  ...httpCases,
  {
    operation: 'connect',
    allowed: [reaches('TCP'), reaches('UDP'), reaches('AUTO')],
    escapes: [
      denied(`connect("127.0.0.1", ${ports.http}, TransportProtocol::TCP)`),
      ...['127.1', '0x7f.1', 'LOCALHOST', 'localhost/', 'a b', '/run/x.sock', '[::1]', '::1%eth0', ''].map((host) => ({
        tree: {},
        script: `connect("${host}", 80, TransportProtocol::TCP)`,
        error: 'invalid host',
      })),
      ...[0, -1, 65_536].map((port) => ({
        tree: {},
        script: `connect("127.0.0.1", ${port}, TransportProtocol::TCP)`,
        error: 'invalid port',
      })),
    ],
  },
  names('resolve', (host) => `resolve("${host}")`),
  names(
    'SystemInfo.resolve_hostname',
    (host) => `SystemInfo().resolve_hostname(ResolveOptions().hostname("${host}").build())`,
  ),
  system('ip_addr', 'ip_addr().some(|n| n.addresses.contains("127.0.0.1"))', list, 'ip_addr()'),
  system(
    'ip_addresses',
    'ip_addresses().some(|n| n.interface_name == "lo" && n.to_map().addresses.contains("127.0.0.1"))',
    list,
    'ip_addresses()',
  ),
  sockets('netstat', listening('netstat().internet', 'c.local_address'), 'netstat()'),
  sockets(
    'network_stats',
    listening('network_stats().internet_connections', 'c.local_address.to_string()'),
    'network_stats()',
  ),
]
