import { entryPointSchema } from '@sallyport/findings'
import { describe, expect, test } from 'vitest'
import { findEntryPoints, maxEntryPoints } from './find-entry-points.js'

function named(path: string, text: string): string[] {
  return findEntryPoints(path, text).map((entry) => {
    entryPointSchema.parse(entry)
    return `${entry.kind}: ${entry.name}`
  })
}

describe('where data enters', () => {
  test.each([
    ['app.py', '@app.route("/orders/<int:id>")', 'route: ALL /orders/<int:id>'],
    ['app.py', "@bp.post('/orders')", 'route: POST /orders'],
    ['shop/views.py', 'async def show(request, order_id):', 'handler: show'],
    ['shop/api.py', '    def post(self, request):', 'handler: post'],
    ['shop/urls.py', "    path('orders/<int:pk>/', views.show),", 'route: ALL /orders/<int:pk>/'],
    ['fn.py', 'def lambda_handler(event, context):', 'handler: lambda_handler'],
    ['web.py', 'class Orders(tornado.web.RequestHandler):', 'handler: Orders'],
    ['web.py', 'class Orders(LoginRequired, generic.ListView):', 'handler: Orders'],
    ['web.py', "return 'Tag ' + self.request.GET.get('tag')", 'handler: request.GET'],
    ['jobs.py', '@shared_task', 'message-handler: shared_task'],
    ['cli.py', 'parser = argparse.ArgumentParser()', 'command-line: arguments'],
    ['src/router.ts', '    .query(({ input }) => read(input.name)),', 'handler: tRPC query'],
    ['src/router.ts', '    .mutation(async ({ ctx, input }) => {', 'handler: tRPC mutation'],
    ['src/server.js', "await server.register(orders, { prefix: '/orders' })", 'handler: plugin'],
    ['src/upload.js', 'const form = busboy({ headers: req.headers })', 'handler: form with files'],
    ['src/page.jsx', '  const [params] = useSearchParams()', 'handler: address of the page'],
    ['src/a.component.ts', "  text = this.route.snapshot.queryParamMap.get('a')", 'handler: address of the page'],
    ['src/page.js', 'show(location.hash.slice(1))', 'handler: address of the page'],
    ['src/app.js', "app.get('/orders/:id', show)", 'route: GET /orders/:id'],
    ['src/app.js', 'ordersRouter.delete(`/orders`, remove)', 'route: DELETE /orders'],
    ['src/app.ts', "fastify.post('/a', async () => {})", 'route: POST /a'],
    ['src/app.ts', "router.route('/a').get(list)", 'route: ALL /a'],
    ['src/app.ts', "server.route({ method: 'GET', path: '/a', handler })", 'route: GET /a'],
    ['src/a.controller.ts', "  @Get(':id')", 'route: GET :id'],
    ['src/a.controller.ts', '  @Post()', 'route: POST'],
    ['src/app.ts', 'app.use(async (ctx) => {})', 'handler: middleware'],
    ['app/api/orders/route.ts', 'export async function POST(request: Request) {', 'route: POST'],
    ['src/routes/a/+server.ts', 'export const GET = () => {}', 'route: GET'],
    ['pages/api/orders.ts', 'export default function orders(req, res) {', 'handler: default'],
    ['pages/orders.tsx', 'export async function getServerSideProps(context) {', 'handler: getServerSideProps'],
    ['app/routes/orders.tsx', 'export async function action({ request }) {', 'handler: action'],
    ['src/routes/+page.server.ts', 'export const actions = {', 'handler: actions'],
    ['app/actions.ts', "'use server'", 'handler: server action'],
    ['src/lambda.ts', 'export const handler = async (event) => {', 'handler: handler'],
    ['src/lambda.js', 'exports.handler = async (event) => {', 'handler: handler'],
    ['src/orders.js', 'exports.remove = async (req, res) => {', 'handler: remove'],
    ['src/orders.ts', 'export async function show(req: Request, res: Response) {', 'handler: show'],
    ['src/app/a/page.tsx', 'export default async function Page({ searchParams }) {', 'handler: page'],
    ['src/worker.ts', '  async fetch(request, env) {', 'handler: fetch'],
    ['src/a.ts', 'createServer((request, response) => {', 'handler: http server'],
    ['server/routes/a.ts', 'export default defineEventHandler(async (event) => {', 'handler: event handler'],
    ['server/routes/a.ts', 'export default eventHandler((event) => {', 'handler: event handler'],
    ['src/a.ts', "app.http('a', { handler })", 'handler: cloud function'],
    ['src/a.ts', 'export const run = middy(base)', 'handler: cloud function'],
    ['functions/a.ts', 'export const onRequestPost = async (context) => {', 'handler: onRequestPost'],
    ['src/a_controller.ts', '  async show({ request }: HttpContext) {', 'handler: show'],
    ['src/main.ts', "ipcMain.handle('open', async (event, name) => {", 'message-handler: ipcMain("open")'],
    ['src/a.ts', "socket.on('message', (data) => {", 'message-handler: on("message")'],
    ['src/a.ts', "process.on('message', receive)", 'message-handler: on("message")'],
    ['src/a.ts', "parentPort.once('message', receive)", 'message-handler: on("message")'],
    ['src/a.ts', 'self.onmessage = (event) => {', 'message-handler: on("message")'],
    ['src/a.ts', 'channel.consume(queue, receive)', 'message-handler: queue consumer'],
    ['src/a.ts', "new Worker('mail', async (job) => {})", 'message-handler: queue consumer'],
    ['src/a.ts', "@MessagePattern('orders')", 'message-handler: @MessagePattern(orders)'],
    ['src/a.resolver.ts', '@Query(() => [Order])', 'handler: GraphQL Query'],
    ['src/a.ts', '  Mutation: {', 'handler: GraphQL Mutation'],
    ['src/a.ts', 'list: publicProcedure.input(schema).query(() => [])', 'handler: tRPC query'],
    ['src/a.ts', 'const [, , file] = process.argv', 'command-line: arguments'],
    ['src/a.ts', "program.command('build <dir>')", 'command-line: build <dir>'],
    ['bin/a.js', '#!/usr/bin/env node\n', 'command-line: program'],
    ['src/index.ts', 'export function parse(text: string) {}', 'exported-function: parse'],
    ['index.js', 'module.exports.parse = function (text) {}', 'exported-function: parse'],
  ])('%s: %s', (path, text, expected) => {
    expect(named(path, text)).toEqual([expected])
  })
})

describe('where no data enters', () => {
  test.each([
    ['src/a.ts', "cache.get('key', fallback)"],
    ['src/a.ts', "const value = map.get('/orders')"],
    ['src/a.ts', "emitter.on('message', log)"],
    ['src/orders.ts', 'export function total(order: Order) {}'],
    ['src/orders.ts', 'export async function GET() {}'],
    ['src/a.ts', 'export const onRequestPost = async (context) => {'],
    ['src/a.ts', 'function preventHandler() {}'],
    ['src/a.ts', "ipcRenderer.on('open', show)"],
    ['src/a.ts', 'function show({ request }: OtherContext) {'],
    ['src/orders.ts', 'export const matches = (req, rule) => true'],
    ['src/page.tsx', 'export default function Page({ searchParams }) {'],
    ['src/a.py', "app.get('/orders', show)"],
  ])('%s: %s', (path, text) => {
    expect(named(path, text)).toEqual([])
  })
})

test('places are exact', () => {
  expect(findEntryPoints('a.js', "let x\n  app.get('/a', f)")[0]?.place).toEqual({
    path: 'a.js',
    startLine: 2,
    startColumn: 3,
    endLine: 2,
    endColumn: 15,
  })
})

test('whoever knows the manifest says what a package publishes', () => {
  const text = 'export function parse(text: string) {}'
  expect(findEntryPoints('src/parser.ts', text, { isPackageEntry: true })).toHaveLength(1)
  expect(findEntryPoints('src/index.ts', text, { isPackageEntry: false })).toEqual([])
})

test('entry points of a file are bounded', () => {
  expect(findEntryPoints('a.js', "app.get('/a', f)\n".repeat(2000))).toHaveLength(maxEntryPoints)
})
