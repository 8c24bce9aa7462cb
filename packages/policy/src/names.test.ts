import { expect, test } from 'vitest'
import { hostSchema } from './host-schema.js'
import { lexCedar } from './lex.js'
import { suggestName, unknownNames } from './names.js'

const unknown = (text: string) =>
  unknownNames(lexCedar(text), hostSchema()).map(({ kind, name, suggestion }) => `${kind} ${name} -> ${suggestion}`)

test('unknown types, actions and attributes are found wherever Cedar can write them', () => {
  expect(
    unknown(
      'permit (principal is Usr, action in [file_system::Action::"oepn", x::Action::"y"], resource is file_system::Fle in file_system::Dr::"/");',
    ),
  ).toEqual([
    'entity type Usr -> User',
    'action file_system::Action::"oepn" -> file_system::Action::"open"',
    'action x::Action::"y" -> undefined',
    'entity type file_system::Fle -> file_system::File',
    'entity type file_system::Dr -> file_system::Dir',
  ])
  expect(
    unknown(
      'when { resource.pth == "x" && context has destinaton && resource["ur\\u{6c}s"] like "*" && context.user.usrname == "" }',
    ),
  ).toEqual([
    'attribute pth -> path',
    'attribute destinaton -> destination',
    'attribute urls -> url',
    'attribute usrname -> username',
  ])
})

test('known names, functions, strings and comments are not', () => {
  expect(
    unknown(
      '@id("Usr::\\"x\\"") permit (principal == User::"Nobody::x", action, resource) when { // Foo::"x"\n resource.path.contains("a") && ["foo"] == [] && context has user.uid && ip("1.2.3.4").isIpv4() && principal.hasTag("foo") };',
    ),
  ).toEqual([])
})

test('a suggestion prefers the namespace that was written, then the same action elsewhere', () => {
  const suggest = (name: string) => suggestName(name, hostSchema())
  expect(suggest('systemd::Action::"daemon_relod"')).toBe('systemd::Action::"daemon_reload"')
  expect(suggest('Action::"read"')).toBe('file_system::Action::"read"')
  expect(suggest('file_sytem::Action::"read"')).toBe('file_system::Action::"read"')
  expect(suggest('file_system::Action::"teleport"')).toBeUndefined()
})
