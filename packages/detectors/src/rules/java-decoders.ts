// What of Java makes of an encoded text the text that it was.

import type { SymbolPattern } from '../taint/specification.js'

export const addressDecoders: readonly SymbolPattern[] = [
  'java.net#URLDecoder.decode',
  'org.springframework.web.util#UriUtils.decode',
  'org.apache.commons.codec.net#URLCodec().decode',
  'org.owasp.esapi#ESAPI.encoder().decodeFromURL',
]

export const entityDecoders: readonly SymbolPattern[] = [
  'org.springframework.web.util#HtmlUtils.htmlUnescape',
  'org.apache.commons.{lang,lang3,text}#StringEscapeUtils.{unescapeHtml,unescapeHtml3,unescapeHtml4,unescapeXml,unescapeEcmaScript}',
  'org.owasp.esapi#ESAPI.encoder().{decodeForHTML,canonicalize}',
  'org.jsoup.parser#Parser.unescapeEntities',
]
