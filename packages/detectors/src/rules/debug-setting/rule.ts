// CWE-489. No flow: settings for the development of a program that are on whatever it is started for, and windows of a desktop program
// whose pages may do what the program may. What a setting of the environment decides is none.

import type { Rule } from '../../rule.js'
import type { Misuse } from '../../taint/specification.js'
import { java } from './java.js'
import { python } from './python.js'

function ofWindow(property: string, value: string, what: string, why: string): Misuse {
  return {
    kind: 'property',
    what,
    property: `^${property}$`,
    value: `^${value}$`,
    why,
    within: { callee: ['electron#{,remote.}{BrowserWindow,BrowserView,WebContentsView}'] },
  }
}

const windows: readonly Misuse[] = [
  ofWindow(
    'nodeIntegration',
    'true',
    'a window whose pages use Node',
    'A script that gets into the page reads files and starts programs.',
  ),
  ofWindow(
    'nodeIntegrationInWorker',
    'true',
    'a window whose workers use Node',
    'A script that gets into a worker reads files and starts programs.',
  ),
  ofWindow(
    'contextIsolation',
    'false',
    'a window whose pages share their world with the preload script',
    'A script of the page changes what the preload script calls, and uses its rights.',
  ),
  ofWindow(
    'webSecurity',
    'false',
    'a window without the same-origin policy',
    'Every page in it reads what other sites and local files answer.',
  ),
  ofWindow(
    'allowRunningInsecureContent',
    'true',
    'a window that runs scripts from plain HTTP',
    'Whoever is on the way puts scripts into the page.',
  ),
]

export const debugSetting: Rule = {
  id: 'debug-setting',
  aliases: [],
  weaknessClass: 'debug-setting',
  cwe: ['CWE-489', 'CWE-215', 'CWE-1188'],
  severity: 'medium',
  title: 'Setting for development that is always on',
  summary: 'What helps a developer to look into the program helps an attacker too.',
  recommendation:
    "Switch it on only where the environment says that this is development (`process.env.NODE_ENV !== 'production'`), or leave it at its default.",
  candidates: [
    {
      label: 'error handler of development',
      literals: ['errorhandler', 'error-handler', 'youch'],
      pattern: '[\'"](?:errorhandler|express-error-handler|youch)[\'"]',
    },
    {
      label: 'setting of development',
      literals: [
        'playground',
        'graphiql',
        'introspection',
        'productionBrowserSourceMaps',
        'includeStacktraceInErrorResponses',
      ],
      pattern:
        '\\b(?:playground|graphiql|introspection|productionBrowserSourceMaps|includeStacktraceInErrorResponses)\\s*:\\s*true',
    },
    {
      label: 'window with weakened protections',
      literals: ['nodeIntegration', 'contextIsolation', 'webSecurity', 'allowRunningInsecureContent'],
      pattern:
        '\\b(?:nodeIntegration(?:InWorker)?|allowRunningInsecureContent)\\s*:\\s*true|\\b(?:contextIsolation|webSecurity)\\s*:\\s*false',
    },
  ],
  languages: { python, java },
  taint: {
    sources: 'none',
    sinks: [],
    misuses: [
      {
        kind: 'call',
        what: 'an error handler that shows stacks to everybody',
        callee: ['errorhandler#'],
        when: [],
        unlessSetting: true,
        why: 'It answers with the stack of each error, whoever asks.',
      },
      {
        kind: 'property',
        what: 'a console for queries that everybody can open',
        confidence: 'medium',
        property: '^(?:playground|graphiql)$',
        value: '^true$',
        why: 'It shows the whole schema, and lets everybody try queries on it.',
        within: {
          callee: [
            '{apollo-server,apollo-server-express,apollo-server-fastify,apollo-server-koa,@apollo/server}#ApolloServer',
            'express-graphql#{,graphqlHTTP}',
            '{graphql-yoga,@graphql-yoga/node}#{createYoga,createServer,GraphQLServer}',
            '@nestjs/graphql#GraphQLModule.forRoot',
          ],
        },
      },
      {
        kind: 'property',
        what: 'a schema that everybody can ask for',
        confidence: 'medium',
        tier: 'explore',
        property: '^introspection$',
        value: '^true$',
        why: 'The schema names every query and field, also those that no page of the program uses.',
        within: {
          callee: [
            '{apollo-server,apollo-server-express,apollo-server-fastify,apollo-server-koa,@apollo/server}#ApolloServer',
            '@nestjs/graphql#GraphQLModule.forRoot',
          ],
        },
      },
      {
        kind: 'property',
        what: 'errors that are answered with their stacks',
        property: '^includeStacktraceInErrorResponses$',
        value: '^true$',
        why: 'It answers with the stack of each error, whoever asks.',
        within: { callee: ['@apollo/server#ApolloServer'] },
      },
      {
        kind: 'property',
        what: 'source maps that are served with the program',
        confidence: 'medium',
        property: '^productionBrowserSourceMaps$',
        value: '^true$',
        why: 'Everybody reads the sources of the pages, with their comments.',
      },
      ...windows,
    ],
  },
}
