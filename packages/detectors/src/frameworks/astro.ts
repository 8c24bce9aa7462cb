// Astro: pages, whose code in front of the markup sees the request as `Astro`, and endpoints, which get the same as their context.

import type { FrameworkModel } from './model.js'

const ending = '\\.[cm]?[jt]s$'
/** The global of a page, and the first parameter of an endpoint or of middleware. */
const context = ['global#Astro', 'astro:Context'] as const

export const astro: FrameworkModel = {
  name: 'Astro',
  handlers: [
    {
      kind: 'export',
      path: `(^|/)src/pages/.+${ending}`,
      name: '^(GET|POST|PUT|PATCH|DELETE|ALL)$',
      parameters: ['astro:Context'],
    },
    {
      kind: 'export',
      path: `(^|/)src/middleware(/index)?${ending}`,
      name: '^onRequest$',
      parameters: ['astro:Context'],
    },
  ],
  sources: context.flatMap((symbol) => [
    {
      symbol: `${symbol}.params`,
      kind: 'path-parameter' as const,
      one: 'the path parameter',
      all: 'the path parameters',
    },
    {
      symbol: `${symbol}.url.{searchParams,search}`,
      kind: 'query' as const,
      one: 'the query parameter',
      all: 'the query of the request',
    },
    {
      symbol: `${symbol}.url.{href,pathname,hash}`,
      kind: 'url' as const,
      one: 'the address of the request',
      all: 'the address of the request',
    },
    { symbol: `${symbol}.cookies.get()`, kind: 'cookie' as const, one: 'the cookie', all: 'a cookie' },
  ]),
  responses: context.flatMap((symbol) => [
    { role: 'redirect' as const, callee: [`${symbol}.redirect`], argument: 0, string: 'origin' as const },
    { role: 'cookie' as const, callee: [`${symbol}.cookies.set`], argument: 1 },
  ]),
  aliases: context.map((symbol) => [`${symbol}.request`, 'web:Request'] as const),
  annotations: [['astro#{APIContext,AstroGlobal}', 'astro:Context']],
}
