// Next.js: API routes of `pages`, route handlers, pages and server actions of `app`, and middleware.

import type { FrameworkModel } from './model.js'

const code = '\\.[cm]?[jt]sx?$'

export const next: FrameworkModel = {
  name: 'Next.js',
  handlers: [
    {
      kind: 'export',
      path: `(^|/)pages/api/.*${code}`,
      name: '^default$',
      parameters: ['express:Request', 'express:Response'],
    },
    {
      kind: 'export',
      path: `(^|/)route${code}`,
      name: '^(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)$',
      parameters: ['web:Request', 'next:RouteContext'],
    },
    {
      kind: 'export',
      path: `(^|/)(middleware|proxy)${code}`,
      name: '^(middleware|proxy|default)$',
      parameters: ['web:Request'],
    },
    {
      kind: 'export',
      path: `(^|/)app/.*(page|layout)${code}`,
      name: '^(default|generateMetadata)$',
      parameters: ['next:PageProps'],
    },
    {
      kind: 'export',
      path: `(^|/)pages/.*${code}`,
      name: '^(getServerSideProps|getStaticProps)$',
      parameters: ['next:PageContext'],
    },
    { kind: 'directive', directive: 'use server', type: 'next:ActionInput' },
  ],
  sources: [
    {
      symbol: 'next:RouteContext.params',
      kind: 'path-parameter',
      one: 'the path parameter',
      all: 'the path parameters',
    },
    { symbol: 'next:PageProps.params', kind: 'path-parameter', one: 'the path parameter', all: 'the path parameters' },
    { symbol: 'next:PageProps.searchParams', kind: 'query', one: 'the query parameter', all: 'the query of the page' },
    { symbol: 'next:PageContext.query', kind: 'query', one: 'the query parameter', all: 'the query of the page' },
    {
      symbol: 'next:PageContext.params',
      kind: 'path-parameter',
      one: 'the path parameter',
      all: 'the path parameters',
    },
    {
      symbol: 'next:ActionInput',
      kind: 'body',
      one: 'the argument',
      all: 'what the client gives to the server action',
    },
    { symbol: 'next:PageContext.resolvedUrl', kind: 'url', one: 'the address', all: 'the address of the page' },
    { symbol: 'next/headers#cookies().{get,getAll}()', kind: 'cookie', one: 'the cookie', all: 'a cookie' },
    {
      symbol: 'next/headers#headers().{get,entries,values}()',
      kind: 'header',
      one: 'the header',
      all: 'a header of the request',
    },
    {
      symbol: 'next/navigation#useSearchParams()',
      kind: 'location',
      one: 'the query parameter',
      all: 'the query of the page',
    },
    { symbol: 'next/navigation#useParams()', kind: 'location', one: 'the path parameter', all: 'the path parameters' },
    {
      symbol: 'next/router#useRouter().{query,asPath}',
      kind: 'location',
      one: 'the query parameter',
      all: 'the query of the page',
    },
  ],
  responses: [
    { role: 'redirect', callee: ['next/server#NextResponse.{redirect,rewrite}'], argument: 0, string: 'origin' },
    { role: 'redirect', callee: ['next/navigation#{redirect,permanentRedirect}'], argument: 0, string: 'origin' },
    {
      role: 'redirect',
      callee: ['next/navigation#useRouter().{push,replace}', 'next/router#useRouter().{push,replace}'],
      argument: 0,
      string: 'origin',
    },
    { role: 'content', callee: ['next/server#NextResponse.json'], argument: 0 },
  ],
  aliases: [
    ['next:PageContext.req', 'express:Request'],
    ['next:PageContext.res', 'express:Response'],
    ['next/server#NextResponse()', 'global#Response()'],
  ],
  annotations: [
    ['next#NextApiRequest', 'express:Request'],
    ['next#NextApiResponse', 'express:Response'],
    ['next/server#NextRequest', 'web:Request'],
    ['next#GetServerSidePropsContext', 'next:PageContext'],
    ['next#NextPageContext', 'next:PageContext'],
  ],
}
