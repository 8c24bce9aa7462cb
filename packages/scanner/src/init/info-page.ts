// INFO.md: what an agent is told about the project, filled from what the survey found, 50 to 100 lines whatever the repository. A
// person, or a coding agent of theirs, refines it; agents get it as context, never as orders.

import { visibleLine } from '@sallyport/diagnostics'
import type { EntryPoint } from '@sallyport/findings'
import type { Survey } from './survey.js'

const mostPackages = 8
const mostEntryPoints = 14
const mostNames = 12

export function infoPage(name: string, survey: Survey): string {
  const lines = [
    `# ${plain(name)}`,
    '',
    'What agents are told about this project before they look for flaws in it. Made from manifests and code; correct and complete it:',
    'three to five lines a section, names rather than line numbers. After a change: `sallyport trust`.',
    '',
    '## Purpose',
    '',
    ...purpose(survey),
    '',
    '## Packages and technologies',
    '',
    ...packages(survey),
    '',
    '## Entry points',
    '',
    ...entryPoints(survey),
    '',
    '## Trust boundaries',
    '',
    ...trustBoundaries(survey),
    '',
    '## Data stores',
    '',
    ...dependencyLines(survey, 'data stores', 'No client of a data store was found among the dependencies.'),
    '- Say here which tables or collections hold personal data, money or secrets, and who may see whose.',
    '',
    '## Authentication',
    '',
    ...dependencyLines(survey, 'authentication', 'No library for authentication was found among the dependencies.'),
    '- Say here who proves their identity where, and which function or middleware an entry point must pass.',
    '- Say here which entry points are public on purpose.',
    '',
    '## What to look at',
    '',
    ...whatToLookAt(survey),
    '',
    '## What is safe here, though it does not look so',
    '',
    '- Say here which wrappers validate or escape, so that nobody reports them again.',
    '- Say here which folders are examples, tests or generated code that never runs in production.',
    '',
  ]
  return `${lines.join('\n')}`
}

/** Text of the repository in a page of ours: one line, nothing that Markdown would read as more than text. */
function plain(text: string): string {
  return visibleLine(text)
    .replaceAll(/[\\`*_{}[\]<>#|!]/g, (mark) => `\\${mark}`)
    .slice(0, 400)
}

/** A path, as code. */
function code(path: string): string {
  return `\`${visibleLine(path).replaceAll('`', '')}\``
}

function purpose({ about, purposes, files, languages }: Survey): string[] {
  const description = purposes.find((each) => each.description !== undefined)?.description
  const main = languages.slice(0, 5).map(([language, count]) => `${language} (${count})`)
  return [
    `- ${about === undefined ? 'There is no README to take it from: say in two sentences what the project does, and for whom.' : plain(about)}`,
    ...(description === undefined || description === about ? [] : [`- Its manifest says: ${plain(description)}`]),
    `- ${files} files${main.length === 0 ? '' : `; by language: ${main.join(', ')}`}.`,
    '- Say here what an attacker would want from it: data, money, a foothold, its users.',
  ]
}

function packages({ packages }: Survey): string[] {
  if (packages.length === 0) return ['- No manifest of a known kind was found.']
  const shown = packages.slice(0, mostPackages).map(({ package: name, path, technologies }) => {
    const title = name === '' || name === '.' ? 'the root' : plain(name)
    return `- ${title} (${code(path)}): ${technologies.length === 0 ? 'nothing known' : some(technologies)}`
  })
  return [...shown, ...more(packages.length - mostPackages, 'packages')]
}

const kindNames: Readonly<Record<EntryPoint['kind'], string>> = {
  route: 'routes',
  handler: 'handlers',
  'exported-function': 'exported functions',
  'message-handler': 'message handlers',
  'command-line': 'command lines',
}

function entryPoints({ entryPoints, isCut }: Survey): string[] {
  if (entryPoints.length === 0)
    return ['- None was recognised. Say here where data from outside enters: routes, queues, files, command lines.']
  const kinds = new Map<string, number>()
  for (const { kind } of entryPoints) kinds.set(kindNames[kind], (kinds.get(kindNames[kind]) ?? 0) + 1)
  const sum = [...kinds].map(([kind, count]) => `${count} ${kind}`).join(', ')
  const shown = spread(entryPoints, mostEntryPoints).map(({ name, place }) => `- ${plain(name)} in ${code(place.path)}`)
  return [
    `- ${sum}${isCut ? ', in the part of the code that was looked at' : ''}.`,
    ...shown,
    ...more(entryPoints.length - shown.length, 'entry points'),
  ]
}

/** Some of many, from everywhere rather than from the front. */
function spread<T>(items: readonly T[], most: number): T[] {
  if (items.length <= most) return [...items]
  return Array.from({ length: most }, (_, index) => items[Math.floor((index * items.length) / most)]).flatMap(
    (item) => item ?? [],
  )
}

function trustBoundaries({ entryPoints, packages }: Survey): string[] {
  const has = (kind: EntryPoint['kind']): boolean => entryPoints.some((each) => each.kind === kind)
  const technologies = new Set(packages.flatMap((each) => each.technologies))
  return [
    ...(has('route') || has('handler') ? ['- HTTP requests come from anyone who can reach the server.'] : []),
    ...(has('message-handler')
      ? ['- Messages come from queues, sockets or other processes: say who may send them.']
      : []),
    ...(has('command-line') ? ['- Command lines and files come from whoever starts the program.'] : []),
    ...(technologies.has('github-actions') ? ['- Workflows run on pull requests: say which of them see secrets.'] : []),
    ...(technologies.has('docker') ? ['- Containers: say as which user they run and what they can reach.'] : []),
    '- Say here which services are called, and which of their answers are trusted.',
    '- Say here what stands in front of the program, and what it does not check.',
  ]
}

function dependencyLines({ purposes }: Survey, purpose: string, none: string): string[] {
  const names = [
    ...new Set(
      purposes.flatMap((each) =>
        Object.entries(each.dependencies).flatMap(([key, value]) => (key === purpose ? value : [])),
      ),
    ),
  ]
  return [names.length === 0 ? `- ${none}` : `- By its dependencies: ${some(names)}.`]
}

function whatToLookAt(survey: Survey): string[] {
  const technologies = new Set(survey.packages.flatMap((each) => each.technologies))
  const hints: readonly (readonly [readonly string[], string])[] = [
    [
      ['express', 'koa', 'fastify', 'hapi', 'hono', 'nestjs'],
      'Handlers that pass parts of a request to a shell, a query, a path or a template.',
    ],
    [['nextjs', 'remix', 'sveltekit'], 'Route handlers and server actions that trust the identity they are given.'],
    [
      ['postgresql', 'mysql', 'sqlite', 'knex', 'sequelize', 'typeorm', 'prisma'],
      'Queries that are built from text instead of parameters.',
    ],
    [['mongodb', 'mongoose'], 'Filters that are taken from a request as they are.'],
    [
      ['jsonwebtoken', 'jose', 'passport'],
      'How tokens are checked: algorithm, expiry, audience, and what is trusted before.',
    ],
  ]
  const fitting = hints.filter(([names]) => names.some((name) => technologies.has(name))).map(([, hint]) => `- ${hint}`)
  return [
    ...fitting,
    '- Whether each entry point checks who asks, and whether what is asked for is theirs.',
    '- Where addresses from outside are fetched or redirected to.',
    '- Where files are read or written by names from outside.',
    '- What happens when two requests do the same thing at once.',
    '- Secrets in code, configuration and logs, and what error answers tell strangers.',
    '- Uploads: their type, size and name, and where they are served from.',
    '- How much one client may ask for: requests, rows, bytes, time.',
    '- What is written down about who did what, and whether it could be denied later.',
    '- Defaults: what is open, on or trusted when nobody configured it.',
  ]
}

function some(names: readonly string[]): string {
  const shown = names.slice(0, mostNames).map(plain).join(', ')
  return names.length <= mostNames ? shown : `${shown} and ${names.length - mostNames} more`
}

function more(count: number, what: string): string[] {
  return count <= 0 ? [] : [`- and ${count} more ${what}`]
}
