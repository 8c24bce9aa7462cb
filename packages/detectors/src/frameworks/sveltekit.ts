// SvelteKit: endpoints, load functions, form actions and hooks, which all get an event.

import type { FrameworkModel } from './model.js'

const ending = '\\.[cm]?[jt]s$'
const event = ['svelte:Event'] as const

export const sveltekit: FrameworkModel = {
  name: 'SvelteKit',
  handlers: [
    {
      kind: 'export',
      path: `(^|/)\\+server${ending}`,
      name: '^(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|fallback)$',
      parameters: event,
    },
    { kind: 'export', path: `(^|/)\\+(page|layout)(\\.server)?${ending}`, name: '^load$', parameters: event },
    { kind: 'export', path: `(^|/)\\+page\\.server${ending}`, name: '^actions$', property: '.', parameters: event },
    {
      kind: 'export',
      path: `(^|/)hooks\\.server${ending}`,
      name: '^(handle|handleFetch|handleError)$',
      parameters: ['svelte:Hook'],
    },
  ],
  sources: [
    { symbol: 'svelte:Event.params', kind: 'path-parameter', one: 'the path parameter', all: 'the path parameters' },
    {
      symbol: 'svelte:Event.url.{searchParams,search}',
      kind: 'query',
      one: 'the query parameter',
      all: 'the query of the request',
    },
    {
      symbol: 'svelte:Event.url.{href,pathname,hash}',
      kind: 'url',
      one: 'the address of the request',
      all: 'the address of the request',
    },
    { symbol: 'svelte:Event.cookies.{get,getAll}()', kind: 'cookie', one: 'the cookie', all: 'a cookie' },
  ],
  responses: [
    { role: 'redirect', callee: ['@sveltejs/kit#redirect'], argument: 1, string: 'origin' },
    { role: 'content', callee: ['@sveltejs/kit#{json,text}'], argument: 0 },
    { role: 'cookie', callee: ['svelte:Event.cookies.set'], argument: 1 },
  ],
  aliases: [
    ['svelte:Event.request', 'web:Request'],
    ['svelte:Hook.event', 'svelte:Event'],
  ],
  annotations: [['@sveltejs/kit#{RequestEvent,ServerLoadEvent,LoadEvent}', 'svelte:Event']],
}
