// How Java's frameworks write down where data enters.

import type { EntryPointPattern } from './entry-point-patterns.js'

const quoted = '"([^"]{0,150})"'

export const javaEntryPoints: readonly EntryPointPattern[] = [
  {
    kind: 'route',
    literals: ['Mapping'],
    pattern: `@(Get|Post|Put|Patch|Delete|Request)Mapping\\b(?:\\(\\s{0,4}(?:(?:value|path)\\s{0,2}=\\s{0,2})?\\{?\\s{0,2}${quoted})?`,
    language: 'java',
    name: ([, verb = '', path = '']) => `${verb === 'Request' ? 'ALL' : verb.toUpperCase()} ${path}`.trim(),
  },
  {
    kind: 'handler',
    literals: ['doGet', 'doPost', 'doPut', 'doDelete', 'service', 'doFilter', 'doHead', 'doPatch'],
    pattern: '\\bvoid\\s{1,4}(do(?:Get|Post|Put|Delete|Head|Patch|Filter)|service)\\s{0,4}\\(',
    language: 'java',
    name: ([, name = '']) => name,
  },
  {
    kind: 'route',
    literals: ['@Path'],
    pattern: `@Path\\(\\s{0,4}${quoted}`,
    language: 'java',
    name: ([, path = '']) => `ALL /${path.replace(/^\//, '')}`,
  },
  {
    kind: 'handler',
    literals: ['HttpServletRequest'],
    pattern: '\\b(\\w{1,80})\\s{0,4}\\([^)]{0,200}\\bHttpServletRequest\\b',
    language: 'java',
    name: ([, name = '']) => name,
  },
  {
    kind: 'handler',
    literals: ['Listener', 'MessageMapping', 'SchemaMapping', 'QueryMapping', 'MutationMapping'],
    pattern:
      '@(KafkaListener|RabbitListener|JmsListener|SqsListener|MessageMapping|SchemaMapping|QueryMapping|MutationMapping)\\b',
    language: 'java',
    name: ([, name = '']) => name,
  },
]
