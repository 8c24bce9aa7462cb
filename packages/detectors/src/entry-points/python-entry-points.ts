// How Python's frameworks write down where data enters.

import type { EntryPointPattern } from './entry-point-patterns.js'

const quoted = '[\'"]([^\'"]{0,150})[\'"]'

export const pythonEntryPoints: readonly EntryPointPattern[] = [
  {
    kind: 'route',
    literals: ['@'],
    pattern: `@\\w{1,40}(?:\\.\\w{1,40}){0,3}\\.(route|get|post|put|patch|delete|head|options|websocket|api_route)\\(\\s*(?:${quoted})?`,
    language: 'python',
    name: ([, verb = '', path = '']) => `${verb === 'route' ? 'ALL' : verb.toUpperCase()} ${path}`.trim(),
  },
  {
    kind: 'handler',
    literals: ['def '],
    pattern: '\\bdef\\s{1,4}(\\w{1,80})\\(\\s{0,4}(?:self\\s{0,2},\\s{0,4})?request\\b',
    language: 'python',
    name: ([, name = '']) => name,
  },
  {
    kind: 'route',
    literals: ['path(', 'url('],
    pattern: `\\b(?:re_path|path|url)\\(\\s*r?${quoted}\\s*,`,
    language: 'python',
    name: ([, path = '']) => `ALL /${path}`,
  },
  {
    kind: 'handler',
    literals: ['def '],
    pattern: '\\bdef\\s{1,4}((?:lambda_)?handler)\\(\\s*event\\b',
    language: 'python',
    name: ([, name = '']) => name,
  },
  {
    kind: 'handler',
    literals: ['start_response'],
    pattern: '\\bdef\\s{1,4}(\\w{1,80})\\([^)]{0,80}\\bstart_response\\b',
    language: 'python',
    name: ([, name = '']) => name,
  },
  {
    kind: 'handler',
    literals: ['RequestHandler', 'APIView', 'ViewSet'],
    pattern: '\\bclass\\s{1,4}(\\w{1,80})\\([^)]{0,80}\\b(?:RequestHandler|APIView|\\w{0,20}ViewSet)\\b',
    language: 'python',
    name: ([, name = '']) => name,
  },
  {
    kind: 'handler',
    literals: ['View)', 'View,'],
    pattern: '\\bclass\\s{1,4}(\\w{1,80})\\([^)]{0,120}View[),]',
    language: 'python',
    name: ([, name = '']) => name,
  },
  // What a class reads whose parent is the view.
  {
    kind: 'handler',
    literals: ['self.request.'],
    pattern: '\\bself\\.request\\.(GET|POST|FILES|COOKIES|body|data|query_params)\\b',
    language: 'python',
    name: ([, part = '']) => `request.${part}`,
  },
  {
    kind: 'message-handler',
    literals: ['@'],
    pattern: '@(?:\\w{1,40}\\.)?(shared_task|task|actor)\\b',
    language: 'python',
    name: ([, kind = '']) => kind,
  },
  {
    kind: 'command-line',
    literals: ['sys.argv', 'ArgumentParser(', '@click.', 'typer.'],
    pattern: '\\bsys\\.argv\\b|\\bArgumentParser\\(|@click\\.command|\\btyper\\.Typer\\(',
    language: 'python',
    name: () => 'arguments',
  },
]
