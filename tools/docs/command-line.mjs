// Whether a command line in the docs names commands and flags that exist, by what the executables' own help says.

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../checkout.mjs'

const helpTexts = new Map()

/** What is wrong with `npx sallyport …` or `npx rex-runner …`; undefined: nothing, or it is neither. */
export function commandLineFault(line) {
  const [npx, name, ...rest] = words(line)
  if (npx !== 'npx' || (name !== 'sallyport' && name !== 'rex-runner')) return undefined
  const chain = []
  while (commandsOf(name, chain).includes(rest[0])) chain.push(rest.shift())
  const known = commandsOf(name, chain)
  const [first] = rest
  if (known.length > 0 && first !== undefined && !first.startsWith('-')) {
    return `\`${[name, ...chain].join(' ')}\` has no command \`${first}\`, only ${known.join(', ')}`
  }
  const help = `${helpOf(name, chain)}${helpOf(name, [])}`
  for (const word of rest) {
    const flag = /^(--[a-z][a-z-]*|-[a-zA-Z])(=.*)?$/.exec(word)?.[1]
    if (flag === undefined || new RegExp(`(^|[\\s,\`/[])${flag}(?![\\w-])`, 'm').test(help)) continue
    return `\`${[name, ...chain].join(' ')}\` has no flag \`${flag}\``
  }
  return undefined
}

/** The words of one command: up to a comment, a pipe or a redirection; quotes are taken off. */
function words(line) {
  const found = []
  for (const [word] of line.replace(/^\$\s+/, '').matchAll(/"[^"]*"|'[^']*'|[^\s"']+/g)) {
    if (/^(#|\||\|\||&&|;|\d?>|<|&)/.test(word)) break
    found.push(word.replaceAll(/^["']|["']$/g, ''))
  }
  return found
}

function commandsOf(name, chain) {
  const section = /^Commands:\n((?:\s+.*\n?)*)/m.exec(helpOf(name, chain))?.[1] ?? ''
  return [...section.matchAll(/^ {2}([a-z][\w-]*)/gm)].map((match) => match[1])
}

function helpOf(name, chain) {
  const key = [name, ...chain].join(' ')
  if (!helpTexts.has(key)) {
    const args = [join(root, 'apps/cli/bin', `${name}.js`), ...chain, '--help']
    const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' })
    helpTexts.set(key, stdout)
  }
  return helpTexts.get(key)
}
