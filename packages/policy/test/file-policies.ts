// Random policies about a small tree of files, for properties that hold whatever the policies say.

import fc from 'fast-check'

export const filePaths = ['/', '/t', '/t/d', '/t/d/a', '/t/d/a/b', '/t/d/a/b/c', '/t/d/e', '/t/d2', '/u']
const at = fc.constantFrom(...filePaths)
export const fileType = fc.constantFrom('file_system::File', 'file_system::Dir')
const resource = fc.oneof(
  fc.constantFrom('resource', 'resource is file_system::File', 'resource is file_system::Dir'),
  fc.tuple(fileType, at).map(([t, p]) => `resource == ${t}::"${p}"`),
  fc.tuple(fileType, at).map(([t, p]) => `resource in ${t}::"${p}"`),
  fc.tuple(fileType, at).map(([t, p]) => `resource is ${t} in file_system::Dir::"${p}"`),
)
const leaf = fc.oneof(
  fc.tuple(fileType, at).map(([t, p]) => `resource == ${t}::"${p}"`),
  fc.tuple(fileType, at).map(([t, p]) => `${t}::"${p}" == resource`),
  fc.tuple(fileType, at).map(([t, p]) => `resource in ${t}::"${p}"`),
  fc.tuple(at, at).map(([p, q]) => `resource in [file_system::Dir::"${p}", file_system::Dir::"${q}"]`),
  fc.tuple(at, at).map(([p, q]) => `file_system::Dir::"${p}" in file_system::Dir::"${q}"`),
  at.map((p) => `file_system::Dir::"${p}" has path`),
  at.map((p) => `file_system::Dir::"${p}".path like "/t*"`),
  fileType.map((t) => `resource is ${t}`),
  fc.constantFrom(
    'resource.path like "*/a*"',
    'principal == User::"alice"',
    'action in file_system::Action::"SafeIO"',
    'context has user',
    'true',
    '1 + 9223372036854775807 == 0',
    'principal in User::"bob"',
    '[resource].contains(principal)',
  ),
)
const condition = fc.oneof(
  { weight: 2, arbitrary: fc.constant('') },
  fc.tuple(fc.constantFrom('when', 'unless'), leaf).map(([word, body]) => ` ${word} { ${body} }`),
  fc.tuple(leaf, fc.constantFrom('&&', '||'), leaf).map(([a, op, b]) => ` when { (${a}) ${op} !(${b}) }`),
  fc.tuple(leaf, leaf, leaf).map(([a, b, c]) => ` when { if ${a} then ${b} else ${c} }`),
)
const action = fc.constantFrom(
  'action',
  'action == file_system::Action::"read"',
  'action in [file_system::Action::"stat"]',
  'action in file_system::Action::"SafeIO"',
)
const statement = fc.tuple(fc.constantFrom('permit', 'permit', 'forbid'), action, resource, condition)

/** Texts of up to four policies about files and directories: valid in rex mode, now and then contradictory or failing at evaluation. */
export const filePolicies = fc
  .array(statement, { maxLength: 4 })
  .map((statements) => statements.map(([effect, a, r, c]) => `${effect} (principal, ${a}, ${r})${c};`).join('\n'))
