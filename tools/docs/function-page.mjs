// The reference page of the functions that scripts can call, from the catalogue of operations.

const groups = [
  {
    title: 'Commands',
    note: 'Called by name.',
    has: ({ usage, permissions }) => isCommand(usage) && permissions.length > 0,
  },
  {
    title: 'Methods of handles',
    note: 'Called on what was opened before.',
    has: ({ usage }) => /^[a-z_]+\./.test(usage),
  },
  {
    title: 'Builders',
    note: 'They make arguments and ask for nothing.',
    has: ({ usage }) => usage.endsWith('.build()'),
  },
  { title: 'Everything else', note: 'Asks for nothing.', has: () => true },
]

/** @param {readonly import('@sallyport/runner').FunctionDescription[]} functions */
export function functionPage(functions) {
  const rest = [...functions]
  const sections = groups.map(({ title, note, has }) => {
    const members = rest.filter((each) => has(each))
    for (const member of members) rest.splice(rest.indexOf(member), 1)
    return `## ${title}\n\n${note}\n\n${members.map((each) => entry(each)).join('\n')}`
  })
  return `# Functions of scripts

What a script can call beside Rhai's own functions, and what each call asks of the policy, in this order. Made from the
catalogue of operations by \`npm run reference\`; \`npx sallyport functions\` prints the same.

${sections.join('\n')}`
}

function isCommand(usage) {
  return /^[a-z_]+\(/.test(usage)
}

function entry({ usage, summary, returns, example, flags, permissions }) {
  const lines = [`### \`${usage}\``, '', `${sentence(summary)} Gives ${code(returns)}.`, '']
  for (const flag of flags) lines.push(`- \`${flag.usage}\`: ${flag.summary}`)
  if (flags.length > 0) lines.push('')
  lines.push('```rhai', example, '```', '')
  if (permissions.length === 0) return lines.join('\n')
  const rows = permissions.map((each) => [`\`${each.action}\``, each.resource, each.object, each.when ?? 'always'])
  return `${lines.join('\n')}\n${table(['asks for', 'on', 'which one', 'when'], rows)}`
}

function sentence(text) {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

function code(returns) {
  return returns.includes('`') ? returns : `\`${returns}\``
}

function table(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return `${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}\n`
}
