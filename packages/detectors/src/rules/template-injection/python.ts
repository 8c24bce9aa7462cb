// What of Python reads a text as a template.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Sink } from '../../taint/specification.js'

const sinks: readonly Sink[] = [
  {
    kind: 'call',
    what: 'the text of a template',
    callee: [
      'flask#{render_template_string,templating.render_template_string}',
      'jinja2#{Template,Environment().from_string,environment.Template}',
      'jinja2#sandbox.{SandboxedEnvironment,ImmutableSandboxedEnvironment}().from_string',
      'django#template.{Template,engines.from_string}',
      'mako#template.Template',
      'tornado#template.Template',
      'chameleon#PageTemplate',
      'bottle#{template,SimpleTemplate}',
    ],
    arguments: [{ argument: 0 }, { argument: 'named', path: ['source'] }],
  },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'template of a Python text',
    literals: ['render_template_string', 'Template(', 'from_string('],
    pattern: '\\b(?:render_template_string|Template|from_string)\\(',
  },
]

export const python: LanguageRule = {
  recommendation:
    'Keep templates in files that ship with the program (`render_template`), and give untrusted data only as values to render.',
  candidates,
  taint: { sinks },
}
