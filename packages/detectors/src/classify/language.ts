// What a file is written in, by its name.

const byExtension: Readonly<Record<string, string>> = {
  ...each('javascript', 'js mjs cjs jsx'),
  ...each('typescript', 'ts mts cts tsx'),
  ...each('html', 'html htm ejs hbs handlebars njk mustache liquid'),
  ...each('vue', 'vue'),
  ...each('svelte', 'svelte'),
  ...each('astro', 'astro'),
  ...each('pug', 'pug jade'),
  ...each('css', 'css scss sass less'),
  ...each('json', 'json jsonc json5 webmanifest'),
  ...each('yaml', 'yaml yml'),
  ...each('toml', 'toml'),
  ...each('xml', 'xml xsd xsl plist svg'),
  ...each('settings', 'properties ini cfg conf env'),
  ...each('pem', 'pem key crt cer'),
  ...each('markdown', 'md mdx markdown'),
  ...each('shell', 'sh bash zsh fish ksh'),
  ...each('powershell', 'ps1 psm1'),
  ...each('sql', 'sql'),
  ...each('graphql', 'graphql gql'),
  ...each('protobuf', 'proto'),
  ...each('python', 'py pyi pyw'),
  ...each('ruby', 'rb erb rake gemspec'),
  ...each('php', 'php phtml'),
  ...each('java', 'java'),
  ...each('jsp', 'jsp jspf jspx tag'),
  ...each('kotlin', 'kt kts'),
  ...each('scala', 'scala sc'),
  ...each('groovy', 'groovy gradle'),
  ...each('csharp', 'cs cshtml razor'),
  ...each('fsharp', 'fs fsx'),
  ...each('go', 'go'),
  ...each('rust', 'rs'),
  ...each('c', 'c h'),
  ...each('cpp', 'cc cpp cxx hh hpp hxx'),
  ...each('swift', 'swift'),
  ...each('objective-c', 'm mm'),
  ...each('dart', 'dart'),
  ...each('elixir', 'ex exs'),
  ...each('erlang', 'erl hrl'),
  ...each('lua', 'lua'),
  ...each('perl', 'pl pm'),
  ...each('r', 'r'),
  ...each('solidity', 'sol'),
  ...each('terraform', 'tf tfvars hcl'),
}

const byName: Readonly<Record<string, string>> = {
  dockerfile: 'dockerfile',
  containerfile: 'dockerfile',
  makefile: 'makefile',
  jenkinsfile: 'groovy',
  gemfile: 'ruby',
  rakefile: 'ruby',
  procfile: 'settings',
}

/** `javascript`, `typescript`, …; `text` where the name does not tell. */
export function languageOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase()
  if (/^\.env(?:\.|$)/.test(name)) return 'settings'
  const stem = name.split('.', 1)[0] ?? ''
  return lookUp(byExtension, name.slice(name.lastIndexOf('.') + 1)) ?? lookUp(byName, stem) ?? 'text'
}

const programs: ReadonlySet<string> = new Set([
  'javascript',
  'typescript',
  'vue',
  'svelte',
  'astro',
  'html',
  'python',
  'java',
  'jsp',
])

/** Whether a file of this name is a program in a language that is analysed, a page of it included. */
export function isProgram(path: string): boolean {
  return programs.has(languageOf(path))
}

function lookUp(table: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}

function each(language: string, extensions: string): Record<string, string> {
  return Object.fromEntries(extensions.split(' ').map((extension) => [extension, language]))
}
