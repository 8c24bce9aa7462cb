// CWE-601. Source: what a link can carry (query, path, form, the page's own address); sink: the scheme or host of a redirect. The
// header `Referer` is left out: who sets it has the victim on a page of their own already.

import type { Rule } from '../../rule.js'
import { java } from './java.js'
import { python } from './python.js'

export const openRedirect: Rule = {
  id: 'open-redirect',
  aliases: [],
  weaknessClass: 'open-redirect',
  cwe: ['CWE-601'],
  severity: 'medium',
  title: 'Redirect to an address that untrusted data chooses',
  summary:
    'A link to this site leads to a page of the attacker that looks like it; after a login, codes and tokens travel along.',
  recommendation:
    'Redirect to constants or to members of a list; for paths on this site resolve the value against the own origin with `new URL(value, origin)` and compare `origin`.',
  candidates: [
    {
      label: 'redirect to what is not constant',
      literals: ['redirect('],
      pattern: '\\bredirect\\(\\s*(?:\\d{3}\\s*,\\s*)?(?:[A-Za-z_]|`\\$\\{|`https?://\\$\\{)',
    },
    {
      label: 'location set to what is not constant',
      literals: ['location'],
      pattern: '\\blocation(?:\\.href)?\\s*=\\s*[^\\s=\'"]|\\blocation\\.(?:assign|replace)\\(\\s*[^\\s\'")]',
    },
    {
      label: 'header that redirects',
      literals: ['ocation'],
      pattern: '(?:[\'"][Ll]ocation[\'"]|\\bLocation)\\s*[:,]\\s*[A-Za-z_`]',
    },
    {
      label: 'window opened with what is not constant',
      literals: ['window.open('],
      pattern: 'window\\.open\\(\\s*[^\\s\'")]',
    },
  ],
  languages: { python, java },
  taint: {
    sources: ['query', 'path-parameter', 'body', 'location'],
    ownSources: [
      {
        kind: 'symbol',
        symbol:
          '{express:Request.{url,originalUrl,path},http:IncomingMessage.url,fastify:Request.{url,originalUrl},koa:Context.{url,originalUrl,path}}',
        what: 'the path of the request',
        isOwnAddress: true,
      },
    ],
    sinks: [
      { kind: 'response', what: 'the target of a redirect', role: 'redirect', string: 'origin' },
      {
        kind: 'call',
        what: 'the target of a redirect',
        string: 'origin',
        callee: ['global#location.{assign,replace}', 'global#document.location.{assign,replace}', 'global#open'],
        arguments: [{ argument: 0 }],
      },
      {
        kind: 'property',
        what: 'the address of the page',
        string: 'origin',
        property: '^href$',
        object: ['global#location', 'global#document.location'],
      },
      { kind: 'assignment', what: 'the address of the page', string: 'origin', symbol: 'global#{,document.}location' },
    ],
    validators: [
      'equality',
      'membership',
      'anchored-pattern',
      'numeric',
      'url-host',
      {
        what: 'a check of the address',
        method: [
          ...[
            'isLocalUrl',
            'isLocalPath',
            'isRelativeUrl',
            'isRelativePath',
            'isSafeUrl',
            'isSafeRedirect',
            'isSafePath',
          ],
          ...['isValidRedirect', 'isAllowedRedirect', 'isAllowedUrl', 'isSameOrigin', 'isInternalUrl', 'isTrustedUrl'],
        ],
        argument: 0,
        safeWhen: 'truthy',
      },
    ],
  },
}
