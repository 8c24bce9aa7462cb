// CWE-1336. Source: what a request or message brings; sink: the text of a template, which its engine compiles to code.

import type { Rule } from '../../rule.js'
import { java } from './java.js'
import { python } from './python.js'

export const templateInjection: Rule = {
  id: 'template-injection',
  aliases: [],
  weaknessClass: 'template-injection',
  cwe: ['CWE-1336', 'CWE-94'],
  severity: 'high',
  title: 'Template built from untrusted data',
  summary:
    'The engine compiles the template to code: whoever writes a part of it reads what the server knows, and with most engines runs code there.',
  recommendation:
    'Keep templates in files that ship with the program, and give untrusted data only as values to render.',
  candidates: [
    {
      label: 'template compiled from what is not constant',
      literals: ['.render(', '.compile(', '.renderString(', '.template(', '.precompile(', 'compileClient('],
      pattern:
        '\\b(?:ejs|pug|jade|handlebars|Handlebars|hbs|nunjucks|env|lodash|_|underscore|doT|dot|eta|Eta|Sqrl|swig|template)\\.(?:render|compile|compileClient|precompile|renderString|template)\\(\\s*(?:[A-Za-z_`]|[\'"][^\'"]*[\'"]\\s*\\+)',
    },
    {
      label: 'template compiled from what is not constant',
      literals: ['renderString(', 'renderSource(', 'lodash.template'],
      pattern: '\\brender(?:String|Source)\\(\\s*[^\\s\'")]|[\'"]lodash\\.template[\'"]',
    },
    {
      label: 'template chosen by a request',
      literals: ['.render(', '.view('],
      pattern: '\\.(?:render|view)\\(\\s*(?:req|request|ctx|params|query)\\b',
    },
  ],
  languages: { python, java },
  taint: {
    sources: 'untrusted',
    records: 'followed',
    sinks: [
      {
        kind: 'call',
        what: 'the text of a template',
        callee: [
          'ejs#{render,compile}',
          '{pug,jade}#{render,compile,compileClient}',
          'handlebars#{compile,precompile}',
          'hbs#{compile,handlebars.compile}',
          'nunjucks#{renderString,compile,Template}',
          'nunjucks#{Environment,configure}().renderString',
          '{lodash,underscore}#template',
          'lodash.template#',
          'lodash/template#',
          'dot#{template,compile}',
          'eta#{render,renderAsync,renderString,compile}',
          'eta#Eta().{renderString,renderStringAsync,compile}',
          'squirrelly#{render,compile}',
          'art-template#{render,compile}',
          '{dustjs-linkedin,dustjs-helpers,dustjs}#{renderSource,compile,compileFn}',
          'swig#{render,compile}',
          'velocityjs#render',
        ],
        arguments: [{ argument: 0 }],
      },
      {
        kind: 'call',
        what: 'the text of a template',
        callee: ['twig#twig'],
        arguments: [{ argument: 0, path: ['data'] }],
      },
      { kind: 'response', what: 'the name of a template', confidence: 'medium', role: 'template-name' },
    ],
  },
}
