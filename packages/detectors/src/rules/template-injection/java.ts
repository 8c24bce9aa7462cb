// What of Java reads a text as a template.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Sink } from '../../taint/specification.js'

const sinks: readonly Sink[] = [
  {
    kind: 'call',
    what: 'the text of a template',
    callee: [
      'org.apache.velocity.app#{Velocity,VelocityEngine()}.evaluate',
      'org.apache.velocity.runtime#RuntimeServices().parse',
    ],
    arguments: [{ argument: 3 }, { argument: 0 }],
  },
  {
    kind: 'call',
    what: 'the text of a template',
    callee: ['freemarker.template#Template', 'freemarker.cache#StringTemplateLoader().putTemplate'],
    arguments: [{ argument: 1 }],
  },
  {
    kind: 'call',
    what: 'the text of a template',
    callee: [
      'org.thymeleaf{,.spring5,.spring6}#{TemplateEngine,SpringTemplateEngine,ITemplateEngine}().process',
      'com.github.mustachejava#DefaultMustacheFactory().compile',
      'com.samskivert.mustache#Mustache.compiler().compile',
      'com.mitchellbosecke.pebble#PebbleEngine().getLiteralTemplate',
      'io.pebbletemplates.pebble#PebbleEngine().getLiteralTemplate',
      'com.hubspot.jinjava#Jinjava().render',
      'org.stringtemplate.v4#ST',
      'com.github.jknack.handlebars#Handlebars().compileInline',
    ],
    arguments: [{ argument: 0 }],
  },
  {
    kind: 'call',
    what: 'the name of a view, which may hold an expression',
    confidence: 'medium',
    callee: ['org.springframework.web.servlet#{View,ModelAndView,ModelAndView().setViewName}'],
    arguments: [{ argument: 0 }],
  },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'template of a Java text',
    literals: [
      'setViewName',
      'Velocity',
      'velocity',
      'Template(',
      'putTemplate',
      '.process(',
      'Jinjava',
      'compileInline',
      'getLiteralTemplate',
      'Mustache',
      'ModelAndView',
    ],
    pattern:
      '\\b[vV]elocity\\w{0,8}\\.|\\bTemplate\\(|\\.(?:putTemplate|process|compileInline|getLiteralTemplate|setViewName)\\(|\\bJinjava\\b|\\bMustache\\b|\\bModelAndView\\(',
  },
]

export const java: LanguageRule = {
  recommendation:
    'Keep templates in files that ship with the program, choose them from a list, and give untrusted data only as values to render.',
  candidates,
  taint: { sinks },
}
