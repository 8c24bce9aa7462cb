// Services that one file makes and another is given: as an argument, in options, in a field, through a plugin.

import { expect, test } from 'vitest'
import { analyseSnippet } from './analyse-snippet.js'

const service = 'export class Service {\n  run(x) {\n    sink(x)\n  }\n  skip(x) {}\n}'
const routes = (parameters: string, call: string): string =>
  `import { Router } from 'express'\nexport function routes(${parameters}) {\n  const router = Router()\n  router.get('/a', (req, res) => ${call})\n  return router\n}`
const app =
  "import express from 'express'\nimport { Service } from './service.ts'\nimport { routes } from './routes.ts'\nconst app = express()\n"

const forms: Readonly<Record<string, { app: string; routes: string; service?: string; claimed: string[] }>> = {
  'as an argument': {
    app: "app.use('/a', routes(new Service()))",
    routes: routes('service', 'service.run(req.query.q)'),
    claimed: ['src/service.ts:3'],
  },
  'in options that are taken apart': {
    app: 'const service = new Service()\napp.use(routes({ service, log: console }))',
    routes: routes('{ service }', 'service.run(req.query.q)'),
    claimed: ['src/service.ts:3'],
  },
  'in options': {
    app: 'app.use(routes({ services: { main: new Service() } }))',
    routes: routes('options', 'options.services.main.run(req.query.q)'),
    claimed: ['src/service.ts:3'],
  },
  'by a function that makes it': {
    app: 'const make = () => new Service()\napp.use(routes(make()))',
    routes: routes('service', 'service.run(req.query.q)'),
    claimed: ['src/service.ts:3'],
  },
  'kept by a constructor': {
    app: 'class Outer {\n  constructor(inner) {\n    this.inner = inner\n  }\n  go(x) {\n    this.inner.run(x)\n  }\n}\napp.use(routes(new Outer(new Service())))',
    routes: routes('outer', 'outer.go(req.query.q)'),
    claimed: ['src/service.ts:3'],
  },
  'through a plugin': {
    app: 'app.register(plugin, { service: new Service() })\nfunction plugin(instance, { service }) {\n  instance.use(routes(service))\n}',
    routes: routes('service', 'service.run(req.query.q)'),
    claimed: ['src/service.ts:3'],
  },
  'whose other method is called': {
    app: "app.use('/a', routes(new Service()))",
    routes: routes('service', 'service.skip(req.query.q)'),
    claimed: [],
  },
  'beside another that is called': {
    app: 'app.use(routes({ service: new Service(), other: { run() {} } }))',
    routes: routes('{ other }', 'other.run(req.query.q)'),
    claimed: [],
  },
  'that cleans': {
    app: "app.use('/a', routes(new Service()))",
    routes: routes('service', 'service.run(req.query.q)'),
    service: service.replace('sink(x)', 'sink(clean(x))'),
    claimed: [],
  },
  'to a function that calls itself with it': {
    app: 'app.use(routes(new Service()))',
    routes: routes('service', 'service.run(req.query.q)').replace(
      '  const router',
      '  if (!service) return routes(service)\n  const router',
    ),
    claimed: ['src/service.ts:3'],
  },
}

test.each(Object.entries(forms))('a service %s', async (_name, form) => {
  const files = { 'service.ts': form.service ?? service, 'routes.ts': form.routes }
  const { claims } = await analyseSnippet(app + form.app, { files, path: 'src/app.ts' })
  expect(claims.map(({ place }) => `${place.path}:${place.startLine}`)).toEqual(form.claimed)
})

test('the trace goes through the file that brings the two together', async () => {
  const files = { 'service.ts': service, 'routes.ts': routes('service', 'service.run(req.query.q)') }
  const { claims } = await analyseSnippet(`${app}app.use(routes(new Service()))`, { files, path: 'src/app.ts' })
  expect(claims[0]?.trace.map(({ quote }) => `${quote.place.path} ${quote.text}`)).toEqual([
    'src/routes.ts req.query.q',
    'src/app.ts routes(new Service())',
    'src/routes.ts service.run(req.query.q)',
    'src/service.ts sink(x)',
  ])
})
