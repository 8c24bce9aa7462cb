// How frameworks write down where data enters, one line of code each. Data only; the names are made of the groups.

import type { EntryPoint } from '@sallyport/findings'
import type { LinePattern } from '../patterns/line-matcher.js'
import { javaEntryPoints } from './java-entry-points.js'
import { pythonEntryPoints } from './python-entry-points.js'

export interface EntryPointPattern extends LinePattern {
  readonly kind: EntryPoint['kind']
  readonly name: (groups: readonly string[]) => string
  /** JavaScript and what it is written in, where absent. */
  readonly language?: 'python' | 'java'
  /** Only in files whose path it matches. */
  readonly path?: RegExp
}

const verbs = 'get|post|put|patch|delete|del|head|options|all|any'
const upperVerbs = 'GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS'
const quoted = '[\'"`]([^\'"`]{0,150})[\'"`]'

function fixed(name: string): () => string {
  return () => name
}

/** `get`, `/orders` → `GET /orders` */
function routeName([, verb = '', path = '']: readonly string[]): string {
  const method = verb.toLowerCase() === 'del' ? 'DELETE' : verb.toUpperCase()
  return `${method} ${path}`.trim()
}

const listeners =
  'socket|ws|wss|io|server|client|consumer|worker|queue|channel|subscriber|port|parentPort|connection|conn'

export const entryPointPatterns: readonly EntryPointPattern[] = [
  {
    kind: 'route',
    literals: verbs.split('|').map((verb) => `.${verb}(`),
    pattern: `\\b(?:app|api|server|fastify|instance|web|hono|elysia|\\w{0,30}[rR]outer?|routes?|route)\\.(${verbs})\\(\\s*${quoted}\\s*,`,
    name: routeName,
  },
  {
    // Routers are called what they serve: `orders.get('/:id', (req, res) => …`.
    kind: 'route',
    literals: verbs.split('|').map((verb) => `.${verb}(`),
    pattern: `\\b\\w{1,40}\\.(${verbs})\\(\\s*['"\`](/[^'"\`]{0,150})['"\`]\\s*,[^;{}]{0,160}(?:=>|\\bfunction\\b)`,
    name: routeName,
  },
  {
    kind: 'route',
    literals: ['.route('],
    pattern: `\\.route\\(\\s*${quoted}`,
    name: ([, path = '']) => `ALL ${path}`,
  },
  {
    kind: 'route',
    literals: ['method:'],
    pattern: `\\bmethod:\\s{0,4}\\[?\\s{0,4}['"\`](${upperVerbs}|\\*)['"\`][^;]{0,60}?\\b(?:url|path):\\s*${quoted}`,
    name: routeName,
  },
  {
    kind: 'route',
    literals: ['@'],
    pattern: `@(Get|Post|Put|Patch|Delete|Options|Head|All)\\(\\s*(?:${quoted})?`,
    name: routeName,
  },
  {
    kind: 'handler',
    literals: ['.use('],
    pattern: '\\b(?:app|api|server|\\w{0,30}[rR]outer)\\.use\\(\\s*(?:async\\s*)?(?:\\(|function\\b)',
    name: fixed('middleware'),
  },
  {
    // A handler that another file registers.
    kind: 'handler',
    literals: ['(req', '(_req', '(ctx', '(err'],
    pattern:
      '(?:\\((?:_?err(?:or)?\\b[^,()]{0,40},\\s{0,4})?_?(?:req|request)\\b[^,()]{0,40},\\s{0,4}_?(?:res|response|reply)\\b[^()]{0,80}|\\(ctx\\b[^,()]{0,40},\\s{0,4}next\\b[^()]{0,40})\\)[^;{}()=]{0,40}(?:=>|\\{)',
    name: fixed('handler'),
  },
  {
    kind: 'route',
    literals: upperVerbs.split('|'),
    pattern: `\\bexport\\s+(?:async\\s+)?(?:function|const)\\s+(${upperVerbs})\\b`,
    path: /(?:^|\/)(?:route|\+server)\.[cm]?[jt]sx?$/,
    name: ([, verb = '']) => verb,
  },
  {
    kind: 'handler',
    literals: ['export default', 'module.exports'],
    pattern: '\\b(?:export default\\b|module\\.exports\\s*=)',
    path: /(?:^|\/)(?:pages|server|netlify|functions)\/api\/|(?:^|\/)pages\/api\//,
    name: fixed('default'),
  },
  {
    kind: 'handler',
    literals: ['getServerSideProps', 'getStaticProps', 'getInitialProps'],
    pattern: '\\bexport\\s+(?:async\\s+)?(?:function|const)\\s+(getServerSideProps|getStaticProps|getInitialProps)\\b',
    name: ([, name = '']) => name,
  },
  {
    kind: 'handler',
    literals: ['searchParams', 'params'],
    pattern:
      '\\bexport\\s+default\\s+(?:async\\s+)?function\\b[^;{}()]{0,60}\\([^;()]{0,80}\\b(?:searchParams|params)\\b',
    path: /(?:^|\/)app\/(?:.*\/)?(?:page|layout)\.[jt]sx?$/,
    name: fixed('page'),
  },
  {
    kind: 'handler',
    literals: ['loader', 'action'],
    pattern: '\\bexport\\s+(?:async\\s+)?(?:function|const)\\s+(loader|action)\\b',
    path: /(?:^|\/)(?:routes|app)\//,
    name: ([, name = '']) => name,
  },
  {
    kind: 'handler',
    literals: ['load', 'actions'],
    pattern: '\\bexport\\s+(?:async\\s+)?(?:function|const)\\s+(load|actions)\\b',
    path: /(?:^|\/)\+(?:page|layout)(?:\.server)?\.[cm]?[jt]s$/,
    name: ([, name = '']) => name,
  },
  {
    kind: 'handler',
    literals: ['use server'],
    pattern: '[\'"]use server[\'"]',
    name: fixed('server action'),
  },
  {
    kind: 'handler',
    literals: ['handler', 'lambdaHandler', 'main'],
    pattern: '\\b(?:exports\\.|export\\s+(?:async\\s+)?(?:function|const)\\s+)(handler|lambdaHandler|main)\\b',
    name: ([, name = '']) => name,
  },
  {
    // Handlers in a file of their own, which routes of another file name: `exports.remove = async (req, res) => …`.
    kind: 'handler',
    literals: ['exports.', 'export '],
    pattern:
      '\\b(?:exports\\.|export\\s+(?:async\\s+)?(?:function|const)\\s+)(\\w{1,60})(?:\\s?=\\s?(?:async\\s?)?(?:function\\s?)?)?\\((?:req|request)(?::\\s?[\\w.]{1,40})?,\\s?(?:res|response)\\b',
    name: ([, name = '']) => name,
  },
  {
    kind: 'handler',
    literals: ['addEventListener', 'fetch('],
    pattern: '\\baddEventListener\\(\\s*[\'"]fetch[\'"]|\\basync\\s+fetch\\(\\s*req(?:uest)?\\b',
    name: fixed('fetch'),
  },
  {
    kind: 'handler',
    literals: ['createServer('],
    pattern: '\\bcreateServer\\(\\s?(?:[\\w.{}:\\s]{0,60},\\s*)?(?:async\\s*)?(?:function\\b|\\(|\\w{1,40}\\s*=>)',
    name: fixed('http server'),
  },
  {
    kind: 'handler',
    literals: ['onRequest', 'onCall', 'functions.http', '.https'],
    pattern: '\\b(?:onRequest|onCall|functions\\.http)\\(',
    name: fixed('cloud function'),
  },
  {
    kind: 'handler',
    literals: ['ventHandler('],
    pattern: '\\b(?:define(?:Cached)?|cached|lazy)?[eE]ventHandler\\(',
    name: fixed('event handler'),
  },
  {
    kind: 'handler',
    literals: ['app.http(', 'middy('],
    pattern: '\\bapp\\.http\\(|\\bmiddy\\(',
    name: fixed('cloud function'),
  },
  {
    kind: 'handler',
    literals: ['onRequest'],
    pattern:
      '\\bexport\\s+(?:async\\s+)?(?:function|const)\\s+(onRequest(?:Get|Post|Put|Patch|Delete|Head|Options)?)\\b',
    path: /(?:^|\/)functions\//,
    name: ([, name = '']) => name,
  },
  {
    kind: 'handler',
    literals: ['HttpContext'],
    pattern: '\\b(?:async\\s+)?(\\w{1,60})\\([^()]{0,120}:\\s?HttpContext(?:Contract)?\\b',
    name: ([, name = '']) => name,
  },
  {
    kind: 'message-handler',
    literals: ['ipcMain.'],
    pattern: `\\bipcMain\\.(?:handle|handleOnce|on|once)\\(\\s*['"\`]([\\w:./-]{1,80})['"\`]`,
    name: ([, channel = '']) => `ipcMain("${channel}")`,
  },
  {
    kind: 'message-handler',
    literals: ['.on(', '.once('],
    pattern: `\\b(?:process|${listeners})\\.(?:on|once)\\(\\s*['"\`]([\\w:.-]{1,80})['"\`]`,
    name: ([, event = '']) => `on("${event}")`,
  },
  {
    kind: 'message-handler',
    literals: ['onmessage', 'addEventListener'],
    pattern: '\\bonmessage\\s*=|\\baddEventListener\\(\\s*[\'"]message[\'"]',
    name: fixed('on("message")'),
  },
  {
    kind: 'message-handler',
    literals: ['.consume(', '.process(', '.subscribe(', 'eachMessage', 'eachBatch', 'Worker('],
    pattern:
      '\\b(?:channel|ch)\\.consume\\(|\\b\\w{0,30}[qQ]ueue\\.process\\(|\\beach(?:Message|Batch)\\s*[:(]|\\b(?:nc|redis|sub|subscriber|pubsub|mqtt|client|consumer)\\.subscribe\\(|\\bnew\\s+Worker\\(\\s*[\'"`]?\\w[\\w-]{0,60}[\'"`]?\\s*,\\s*(?:async|\\()',
    name: fixed('queue consumer'),
  },
  {
    kind: 'message-handler',
    literals: ['@'],
    pattern: `@(MessagePattern|EventPattern|SubscribeMessage|Process|RabbitSubscribe|SqsMessageHandler)\\(\\s*(?:${quoted})?`,
    name: ([, decorator = '', topic = '']) => `@${decorator}(${topic})`,
  },
  {
    kind: 'handler',
    literals: ['@'],
    pattern: `@(Query|Mutation|Subscription|ResolveField)\\(\\s*(?:\\(\\)|\\(\\w{0,20}\\)|['"\`]|\\))`,
    name: ([, decorator = '']) => `GraphQL ${decorator}`,
  },
  {
    kind: 'handler',
    literals: ['Query', 'Mutation', 'Subscription', 'resolvers'],
    pattern: '\\b(Query|Mutation|Subscription)\\s*:\\s*\\{|\\bresolvers\\b\\s*(?::\\s*\\w{1,40}\\s*)?=\\s*\\{',
    name: ([, type = '']) => (type === '' ? 'GraphQL resolvers' : `GraphQL ${type}`),
  },
  {
    kind: 'handler',
    literals: ['.query(', '.mutation(', '.subscription('],
    pattern: '\\b\\w{0,20}[pP]rocedure\\b[^;]{0,150}\\.(query|mutation|subscription)\\(',
    name: ([, type = '']) => `tRPC ${type}`,
  },
  {
    kind: 'handler',
    literals: ['usboy(', 'formidable(', 'IncomingForm(', 'multiparty.Form('],
    pattern: '\\b(?:[bB]usboy|formidable|IncomingForm|multiparty\\.Form)\\(',
    name: fixed('form with files'),
  },
  {
    kind: 'handler',
    literals: ['.register('],
    pattern: '\\b(?:app|server|fastify|instance)\\.register\\(\\s*\\w{1,60}\\s*[,)]',
    name: fixed('plugin'),
  },
  {
    kind: 'handler',
    literals: ['.query(', '.mutation(', '.subscription('],
    pattern: '\\.(query|mutation|subscription)\\(\\s{0,4}(?:async\\s{0,4})?\\(?\\s{0,4}\\{[^{}()]{0,80}\\binput\\b',
    name: ([, type = '']) => `tRPC ${type}`,
  },
  {
    kind: 'handler',
    literals: [
      ...['useSearchParams(', 'useLocation(', 'useParams(', 'useRoute(', 'location.hash', 'location.search'],
      ...['queryParam', 'paramMap', 'snapshot.'],
    ],
    pattern:
      '\\b(?:use(?:SearchParams|Location|Params|Route)\\(|location\\.(?:hash|search)\\b)|\\.(?:queryParamMap|queryParams|paramMap)\\b|\\bsnapshot\\.(?:params|fragment)\\b',
    name: fixed('address of the page'),
  },
  {
    kind: 'command-line',
    literals: ['process.argv', 'parseArgs('],
    pattern: '\\bprocess\\.argv\\b|\\bparseArgs\\(',
    name: fixed('arguments'),
  },
  {
    kind: 'command-line',
    literals: ['.command('],
    pattern: `\\.command\\(\\s*${quoted}`,
    name: ([, command = '']) => command,
  },
  ...pythonEntryPoints,
  ...javaEntryPoints,
]
