// A page in a browser: its own address, what other windows send, and the routers that hand out parts of the address.

import type { FrameworkModel, SourceModel } from './model.js'

function address(...symbols: readonly string[]): SourceModel[] {
  return symbols.map((symbol) => ({
    symbol,
    kind: 'location',
    one: 'the part of the address',
    all: 'the address of the page',
  }))
}

/** What a component keeps of its elements. */
const kept = [
  ...['react#', 'react#default.', 'preact/hooks#', 'preact#', 'solid-js#'].flatMap((library) => [
    `${library}useRef().current`,
    `${library}createRef().current`,
  ]),
  ...['getElementById()', 'querySelector()', 'createElement()', 'body'].flatMap((element) =>
    ['parentElement', 'parentNode', 'firstElementChild', 'lastElementChild', 'nextElementSibling'].map(
      (member) => `global#document.${element}.${member}`,
    ),
  ),
  '@angular/core#ElementRef().nativeElement',
]

const route = '@angular/router#{ActivatedRoute,ActivatedRouteSnapshot}()'

export const browser: FrameworkModel = {
  name: 'browser',
  handlers: [
    {
      kind: 'callback',
      callee: ['global#{,document.,parent.,top.}addEventListener'],
      when: [{ argument: 0, matches: '^message$' }],
      argument: 1,
      parameters: ['web:MessageEvent'],
    },
    {
      kind: 'callback',
      callee: ['global#{BroadcastChannel,WebSocket,EventSource}().addEventListener'],
      when: [{ argument: 0, matches: '^message$' }],
      argument: 1,
      parameters: ['?web:MessageEvent'],
    },
    {
      kind: 'callback',
      callee: [`${route}.{queryParams,params,queryParamMap,paramMap,fragment}.{subscribe,forEach}`],
      argument: 0,
      parameters: ['angular:Parameters'],
    },
  ],
  sources: [
    ...address('global#location.{hash,search,href,pathname}', 'global#document.{URL,documentURI,baseURI}'),
    { symbol: 'global#document.referrer', kind: 'location', one: 'the referrer', all: 'the referrer of the page' },
    { symbol: 'global#name', kind: 'location', one: 'the name of the window', all: 'the name of the window' },
    { symbol: 'web:MessageEvent.data', kind: 'message', one: 'the message field', all: 'a message of another window' },
    ...address(
      '{react-router,react-router-dom}#{useParams,useSearchParams,useLocation}()',
      '@tanstack/react-router#{useParams,useSearch,useLocation}()',
      'vue-router#useRoute().{query,params,hash,fullPath,path}',
      'angular:Parameters',
      `${route}.{snapshot.,}{queryParams,params,queryParamMap,paramMap,fragment}`,
      '@angular/router#Router().url',
      '$app/{stores,state}#page.{params,url.{searchParams,search,hash,href}}',
      'svelte-spa-router#{location,querystring,params}',
    ),
  ],
  responses: [],
  aliases: [
    ['global#document.location', 'global#location'],
    ['global#top.location', 'global#location'],
    ['global#parent.location', 'global#location'],
    ...kept.map((element) => [element, 'global#document.createElement()'] as const),
    ...['global#$()', 'global#jQuery()', 'jquery#()'].flatMap((set) =>
      ['find', 'children', 'parent', 'closest', 'first', 'last', 'eq', 'next', 'prev', 'siblings', 'empty', 'show'].map(
        (method) => [`${set}.${method}()`, set] as const,
      ),
    ),
  ],
  annotations: [['global#MessageEvent', 'web:MessageEvent']],
}
