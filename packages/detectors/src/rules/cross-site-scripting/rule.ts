// CWE-79. Source: what a request, a message or a page's address brings; sink: text that a browser reads as HTML.

import type { Rule } from '../../rule.js'
import type { FromCallers } from '../../taint/specification.js'
import { java } from './java.js'
import { python } from './python.js'

const elements = [
  ...[
    'html',
    'body',
    'title',
    'script',
    'main',
    'section',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'p',
    'div',
    'span',
    'a',
  ],
  ...['ul', 'li', 'td', 'pre', 'b', 'strong', 'em'],
]
const markupLiterals = elements.map((element) => `<${element}`)

/** A text inside of markup that a widget makes, or in its place; not the markup that it is there to show. */
const fromCallers: FromCallers = {
  confidence: 'medium',
  as: 'part',
  purpose:
    'html|markup|template|tpl|content|svg|icon|icons|render(?:ed|er)?|(?:^|[a-z_])(?:node|nodes|id|class|className|tag|tagName)$',
  orNamed: '^(?:text|title|label|message|msg|caption|placeholder|tooltip|heading|name)$',
}

/** A text that a library makes links of, and not an address that it is given: who writes `javascript:` there runs a script. */
const ofText: FromCallers = {
  confidence: 'medium',
  purpose: 'ur[il]s?$|href|link|src$|address|path|base|root|target|image|file|^to$|^id$',
  unlessAsked: 'https?:|https?\\\\?:|javascript|protocol|scheme|https\\?',
}

export const crossSiteScripting: Rule = {
  id: 'cross-site-scripting',
  aliases: ['xss'],
  weaknessClass: 'cross-site-scripting',
  cwe: ['CWE-79'],
  severity: 'high',
  title: 'HTML built from untrusted data',
  summary: 'A link or a stored value runs script in the page of whoever looks at it, with their session.',
  recommendation:
    'Render with a template that escapes, set `textContent`, or escape the value for HTML; where markup is wanted, clean it with a sanitizer such as DOMPurify.',
  candidates: [
    {
      label: 'markup assigned to an element',
      literals: ['innerHTML', 'outerHTML', 'srcdoc'],
      pattern: '\\.(?:innerHTML|outerHTML|srcdoc)\\s{0,4}\\+?=\\s{0,4}(?:[^\\s=\'"]|[\'"][^\'"]*[\'"]\\s*\\+)',
    },
    {
      label: 'markup written into the page',
      literals: ['document.write', 'insertAdjacentHTML', 'createContextualFragment', 'setHTMLUnsafe'],
      pattern: '\\b(?:document\\.write(?:ln)?|insertAdjacentHTML|createContextualFragment|setHTMLUnsafe)\\s*\\(',
    },
    { label: 'markup given to React', literals: ['dangerouslySetInnerHTML'], pattern: 'dangerouslySetInnerHTML' },
    {
      label: 'markup given to Angular',
      literals: ['bypassSecurityTrust'],
      pattern: '\\bbypassSecurityTrust(?:Html|Script|Url|ResourceUrl)\\(',
    },
    { label: 'markup given to Vue', literals: ['v-html'], pattern: '\\bv-html\\s*=' },
    { label: 'markup given to Astro', literals: ['set:html'], pattern: '\\bset:html=\\{' },
    { label: 'markup given to Svelte', literals: ['{@html'], pattern: '\\{@html\\s' },
    {
      label: 'markup given to jQuery',
      literals: ['.html('],
      pattern: '\\$\\([^)]{0,80}\\)\\.html\\(\\s{0,4}(?:[^\\s\'")]|[\'"][^\'"]{0,200}[\'"]\\s{0,4}\\+)',
    },
    {
      label: 'text of a template that is not escaped',
      literals: ['<%-', '{{{'],
      pattern: '<%-\\s*\\w|\\{\\{\\{\\s*\\w',
    },
    {
      label: 'page built with a value in it',
      literals: markupLiterals,
      pattern: `<(?:${elements.join('|')})\\b[^\`]*\\$\\{`,
    },
    {
      label: 'page built with a value added to it',
      literals: markupLiterals,
      pattern: `['"][^'"<]{0,80}<(?:${elements.join('|')})\\b[^'"]*['"]\\s*\\+`,
    },
    {
      label: 'response that repeats a part of the request',
      literals: ['.send(', '.end(', '.write(', '.body', '.html('],
      pattern:
        '(?:\\.(?:send|end|write|html)\\(|\\.body\\s{0,4}=\\s{0,4})[^;]*\\b(?:req|request|ctx|c)\\.(?:query|params|body|req|url|headers|cookies|searchParams)\\b',
    },
  ],
  languages: { python, java },
  taint: {
    sources: 'untrusted',
    records: 'followed',
    signs: '<',
    sinks: [
      { kind: 'response', what: 'a page of the response', role: 'html' },
      { kind: 'response', what: 'markup that a template does not escape', role: 'template-data', shown: 'unescaped' },
      {
        kind: 'property',
        what: 'the markup of an element',
        fromCallers,
        property: '^(innerHTML|outerHTML|srcdoc)$',
      },
      {
        kind: 'text-part',
        what: 'the address of a link in markup',
        onlyFromCallers: true,
        fromCallers: ofText,
        behind: '\\bhref\\s*=\\s*["\']?$',
        string: 'origin',
        instead: {
          sanitizers: [
            {
              what: 'no scheme is left',
              callee: ['global#encodeURIComponent'],
              method: ['sanitizeUrl', 'cleanUrl', 'safeUrl', 'sanitizeHref', 'filterUrl'],
            },
          ],
          validators: ['equality', 'membership', 'anchored-pattern', 'numeric', 'url-host'],
        },
      },
      {
        kind: 'call',
        what: 'the markup of the page',
        callee: ['global#document.{write,writeln}'],
        arguments: [{ argument: 'any' }],
      },
      {
        kind: 'call',
        what: 'the markup of an element',
        callee: [
          'global#document.{body,head,documentElement,getElementById(),querySelector(),createElement()}.insertAdjacentHTML',
        ],
        method: ['insertAdjacentHTML'],
        fromCallers,
        arguments: [{ argument: 1 }],
      },
      {
        kind: 'call',
        what: 'the markup of an element',
        callee: [
          '@angular/platform-browser#DomSanitizer().{bypassSecurityTrustHtml,bypassSecurityTrustScript}',
          'global#document.createRange().createContextualFragment',
          'global#document.{body,getElementById(),querySelector(),createElement()}.setHTMLUnsafe',
        ],
        method: ['createContextualFragment', 'setHTMLUnsafe', 'bypassSecurityTrustHtml', 'bypassSecurityTrustScript'],
        arguments: [{ argument: 0 }],
      },
      {
        kind: 'call',
        what: 'an address that Angular does not check',
        callee: ['@angular/platform-browser#DomSanitizer().{bypassSecurityTrustUrl,bypassSecurityTrustResourceUrl}'],
        method: ['bypassSecurityTrustUrl', 'bypassSecurityTrustResourceUrl'],
        string: 'origin',
        arguments: [{ argument: 0 }],
      },
      {
        kind: 'call',
        what: 'the script of an element',
        method: ['setAttribute'],
        when: [{ argument: 0, matches: '^(on[a-z]+|srcdoc)$' }],
        arguments: [{ argument: 1 }],
      },
      {
        kind: 'call',
        what: 'the markup of an element',
        callee: ['{react,preact}#{createElement,h,cloneElement}'],
        arguments: [{ argument: 1, path: ['dangerouslySetInnerHTML', '__html'] }],
      },
      {
        kind: 'call',
        what: 'the markup of an element',
        callee: ['vue#{h,createElement,createVNode,createElementVNode}'],
        arguments: [
          { argument: 1, path: ['innerHTML'] },
          { argument: 1, path: ['domProps', 'innerHTML'] },
        ],
      },
      {
        kind: 'call',
        what: 'markup that is not escaped',
        callee: [
          '{lit,lit-html}/directives/unsafe-{html,svg}{,.js}#{unsafeHTML,unsafeSVG}',
          'hono/html#raw',
          'handlebars#{,default.}SafeString',
          'nunjucks#runtime.{SafeString,markSafe}',
        ],
        arguments: [{ argument: 0 }],
      },
      {
        kind: 'call',
        what: 'the markup of an element',
        callee: [
          'jquery#().{html,append,prepend,after,before,replaceWith}',
          'global#{$,jQuery}().{html,append,prepend,after,before,replaceWith}',
          'jquery#parseHTML',
          'global#{$,jQuery}.parseHTML',
        ],
        arguments: [{ argument: 0 }],
      },
      {
        kind: 'attribute',
        what: 'the markup of an element',
        attribute: ['dangerouslySetInnerHTML'],
        path: ['__html'],
      },
      { kind: 'attribute', what: 'the markup of an element', attribute: ['innerHTML', 'v-html', '@html', 'set:html'] },
      { kind: 'attribute', what: 'the markup of a frame', attribute: ['srcDoc'], elements: ['iframe'] },
    ],
    validators: ['equality', 'membership', 'anchored-pattern', 'numeric', 'escaped'],
    propagators: [
      {
        callee: ['{handlebars,hbs,express-handlebars}#{,handlebars.,Handlebars.}SafeString'],
        from: [0],
        to: 'result',
      },
      // What is shown of them is what they hold.
      { callee: ['vue#{ref,shallowRef,reactive,readonly,toRef,toValue,unref}'], from: [0], to: 'result' },
      // Markdown may hold HTML, which these pass on as it is.
      { callee: ['marked#{,marked,parse,parseInline,marked.parse}'], from: [0], to: 'result' },
      { callee: ['showdown#Converter().makeHtml', 'remarkable#Remarkable().render'], from: [0], to: 'result' },
    ],
    sanitizers: [
      {
        what: 'it is escaped for HTML',
        callee: [
          'escape-html#',
          'he#{encode,escape}',
          '{lodash,underscore}#escape',
          '{lodash.escape,lodash/escape}#',
          'validator#escape',
          'html-entities#{encode,escape}',
          'entities#{encodeHTML,escapeUTF8,escape}',
          'html-escaper#escape',
          'handlebars#{,Utils.}escapeExpression',
          'mustache#escape',
          'hono/html#html',
        ],
        method: ['escapeHtml', 'escapeHTML', 'htmlEscape', 'encodeHtml', 'encodeHTML', 'htmlEncode', 'escapeXml'],
      },
      {
        what: 'a sanitizer removes scripts',
        callee: [
          '{dompurify,isomorphic-dompurify}#{,().}sanitize',
          'sanitize-html#',
          'xss#{,filterXSS}',
          'xss#FilterXSS().process',
          'insane#',
          '@braintree/sanitize-url#sanitizeUrl',
          '@angular/platform-browser#DomSanitizer().sanitize',
        ],
        method: ['sanitizeHtml', 'sanitizeHTML'],
      },
      {
        what: 'it is encoded',
        callee: ['global#{encodeURIComponent,encodeURI}', 'querystring#{escape,stringify}', 'qs#stringify'],
      },
      {
        what: '`<` is replaced',
        method: ['replace', 'replaceAll'],
        when: [{ argument: 0, matches: '<(?=/[a-z]*$)|<(?![/\\\\?(:]*[a-z])|^/?\\(?\\[\\^' }],
      },
      {
        what: 'a base64 or hexadecimal text has no markup',
        method: ['digest', 'toString'],
        when: [{ argument: 0, matches: '^(hex|base64|base64url)$' }],
      },
    ],
  },
}
