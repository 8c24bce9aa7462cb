import { uidText } from '../cedar-text.js'
import {
  below,
  checkParameters,
  dir,
  file,
  fileAction,
  makeStarter,
  principalIs,
  type Starter,
  type StarterParameters,
  secretsForbid,
} from './starter.js'

/** Read, list and stat everything below a directory, except files that hold secrets by their names. */
export function readOnlyTree(parameters: StarterParameters): Starter {
  checkParameters(parameters)
  const { principal, directory } = parameters
  const other = directory === '/srv/elsewhere' ? '/srv/other' : '/srv/elsewhere'
  const outside =
    directory === '/'
      ? []
      : [
          {
            name: 'a file outside the tree is denied',
            principal,
            action: fileAction('read'),
            resource: file(`${other}/notes.txt`),
            expect: 'deny' as const,
          },
        ]
  return makeStarter(
    'Reads a tree: open, list, read and stat below one directory; nothing is changed, nothing runs.',
    [
      {
        effect: 'permit',
        id: 'read-tree',
        principal: principalIs(principal),
        actions: ['open', 'read', 'stat'].map(fileAction),
        resource: `resource in ${uidText(dir(directory))}`,
      },
      secretsForbid('no-secrets'),
    ],
    [
      {
        name: 'a file in the tree is read',
        principal,
        action: fileAction('read'),
        resource: file(below(directory, 'src/main.c')),
        expect: 'allow',
      },
      {
        name: 'the directory itself is listed',
        principal,
        action: fileAction('read'),
        resource: dir(directory),
        expect: 'allow',
      },
      {
        name: 'a file in the tree is not written',
        principal,
        action: fileAction('write'),
        resource: file(below(directory, 'src/main.c')),
        expect: 'deny',
      },
      {
        name: 'a secret is not read',
        principal,
        action: fileAction('read'),
        resource: file(below(directory, 'app/.env')),
        expect: 'deny',
      },
      {
        name: 'another user reads nothing',
        principal: { type: 'User', id: 'sallyport-nobody' },
        action: fileAction('read'),
        resource: file(below(directory, 'src/main.c')),
        expect: 'deny',
      },
      ...outside,
    ],
  )
}
