// All models, the more particular first.

import { adonis } from './adonis.js'
import { archives } from './archives.js'
import { astro } from './astro.js'
import { awsLambda } from './aws-lambda.js'
import { browser } from './browser.js'
import { cloudFunctions } from './cloud-functions.js'
import { cors } from './cors.js'
import { databases } from './databases.js'
import { electron } from './electron.js'
import { express } from './express.js'
import { fastify } from './fastify.js'
import { feathers } from './feathers.js'
import { graphql } from './graphql.js'
import { h3 } from './h3.js'
import { hapi } from './hapi.js'
import { hono } from './hono.js'
import { javaWeb } from './java-web.js'
import { koa } from './koa.js'
import { languageModels } from './language-models.js'
import type { FrameworkModel } from './model.js'
import { nest } from './nest.js'
import { next } from './next.js'
import { nodeHttp } from './node-http.js'
import { pythonWeb } from './python-web.js'
import { queues } from './queues.js'
import { remix } from './remix.js'
import { restify } from './restify.js'
import { sveltekit } from './sveltekit.js'
import { trpc } from './trpc.js'
import { uploads } from './uploads.js'
import { web } from './web.js'
import { workers } from './workers.js'
import { wsgi } from './wsgi.js'

export const frameworks: readonly FrameworkModel[] = [
  ...[fastify, koa, express, nest, hapi, hono, restify, adonis, feathers],
  ...[next, remix, sveltekit, astro, h3, trpc, graphql],
  ...[awsLambda, cloudFunctions, workers, queues, electron],
  ...[cors, nodeHttp, web, uploads, browser, databases, archives, languageModels],
  ...[pythonWeb, wsgi, javaWeb],
]
