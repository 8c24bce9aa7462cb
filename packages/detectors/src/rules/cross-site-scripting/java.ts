// What of Java escapes a text for a page; what sends one, the model of its frameworks says.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Propagator, Sanitizer, Sink } from '../../taint/specification.js'
import { addressDecoders, entityDecoders } from '../java-decoders.js'

const sinks: readonly Sink[] = [
  {
    kind: 'call',
    what: 'a page of the response',
    callee: ['servlet:Response.getWriter().{format,printf}'],
    arguments: [{ argument: { from: 1 }, reach: 'deep' }],
    unlessCalled: [
      { callee: ['servlet:Response.setContentType'], when: [{ argument: 0, matchesNot: 'html|svg|xml' }] },
    ],
  },
  {
    kind: 'call',
    what: 'markup that is not escaped',
    callee: ['org.springframework.http#ResponseEntity.{ok,status}().contentType().body'],
    arguments: [{ argument: 0 }],
    onlyCalled: [
      {
        callee: ['org.springframework.http#ResponseEntity.{ok,status}().contentType'],
        when: [{ argument: 0, symbol: 'org.springframework.http#MediaType.TEXT_HTML' }],
      },
    ],
  },
]

const sanitizers: readonly Sanitizer[] = [
  {
    what: 'it is escaped',
    callee: [
      'org.springframework.web.util#HtmlUtils.{htmlEscape,htmlEscapeDecimal,htmlEscapeHex}',
      'org.springframework.web.util#JavaScriptUtils.javaScriptEscape',
      'org.apache.commons.{lang,lang3,text}#StringEscapeUtils.{escapeHtml,escapeHtml3,escapeHtml4,escapeXml,escapeXml10,escapeXml11,escapeEcmaScript}',
      'org.owasp.esapi#ESAPI.encoder().{encodeForHTML,encodeForHTMLAttribute,encodeForJavaScript,encodeForCSS,encodeForXML}',
      // `forJava` and `forJavaScriptSource` leave `<` as it is.
      'org.owasp.encoder#Encode.{forHtml,forHtmlContent,forHtmlAttribute,forHtmlUnquotedAttribute,forXml,forXmlContent,forXmlAttribute,forJavaScript,forJavaScriptBlock,forJavaScriptAttribute,forCssString}',
      'com.google.common.html#HtmlEscapers.htmlEscaper().escape',
    ],
    method: [
      ...['htmlEscape', 'escapeHtml', 'escapeHtml4', 'escapeXml', 'encodeForHTML', 'encodeForHTMLAttribute', 'forHtml'],
      ...['encodeForJavaScript', 'forHtmlContent', 'forHtmlAttribute', 'forJavaScript'],
    ],
    undoneBy: entityDecoders,
  },
  {
    what: 'it is encoded',
    callee: [
      'java.net#URLEncoder.encode',
      'org.owasp.esapi#ESAPI.encoder().encodeForURL',
      'org.owasp.encoder#Encode.{forCssUrl,forUri,forUriComponent}',
    ],
    method: ['encodeForURL'],
    undoneBy: addressDecoders,
  },
  {
    what: 'scripts are removed',
    callee: [
      'org.jsoup#Jsoup.clean',
      'org.jsoup.safety#Cleaner().clean',
      'org.owasp.html#{PolicyFactory(),Sanitizers.FORMATTING}.sanitize',
    ],
    method: ['sanitize'],
    // What is no markup may be an escaped one.
    undoneBy: entityDecoders,
  },
  {
    what: 'it is written as JSON',
    callee: ['com.fasterxml.jackson.databind#ObjectMapper().writeValueAsString', 'com.google.gson#Gson().toJson'],
  },
]

/** They give back what was escaped. */
const propagators: readonly Propagator[] = [{ callee: entityDecoders, from: [0], to: 'result' }]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'page that a Java server sends',
    literals: [
      'out.',
      'bodyValue',
      'TEXT_HTML',
      'getWriter',
      'getOutputStream',
      'PrintWriter',
      '.print',
      '.write(',
      'ResponseBody',
      'RestController',
      'sendError',
    ],
    pattern:
      '\\.(?:getWriter|getOutputStream|sendError|bodyValue)\\(|\\bPrintWriter\\b|\\bout\\.(?:print\\w{0,2}|write|append|format)\\(|@(?:ResponseBody|RestController)\\b',
  },
  { label: 'value in a page of JSP', literals: ['<%=', '${', '#{'], pattern: '<%=|[$#]\\{\\s{0,4}[a-zA-Z]' },
  { label: 'page of JAX-RS', literals: ['Produces'], pattern: '@Produces\\b' },
]

export const java: LanguageRule = {
  recommendation:
    'Render with a template that escapes (Thymeleaf `th:text`, `<c:out>`), escape the value with `HtmlUtils.htmlEscape` or `Encode.forHtml`, or answer with `application/json`; where markup is wanted, clean it with the OWASP sanitizer.',
  candidates,
  taint: { sinks, sanitizers, propagators },
}
