import { uidText } from '../cedar-text.js'
import {
  below,
  checkParameters,
  checkPath,
  dir,
  file,
  fileAction,
  makeStarter,
  principalIs,
  type Starter,
  type StarterParameters,
  steeringForbid,
} from './starter.js'

export interface EditConfigurationParameters extends StarterParameters {
  /** The one file that may be changed, directly in `directory`. */
  readonly fileName: string
}

/** Change one configuration file, after a copy of it was made beside it; the backup may be written and never deleted. */
export function editConfiguration(parameters: EditConfigurationParameters): Starter {
  checkParameters(parameters)
  const { principal, directory, fileName } = parameters
  checkPath(`/${fileName}`, 'file name')
  const who = principalIs(principal)
  const target = below(directory, fileName)
  const backup = `${target}.bak`
  return makeStarter(
    `Edits one configuration file: reads and writes it, and keeps a backup beside it with the ending .bak.\nThe directory can be opened, nothing else in it can be read or changed.`,
    [
      {
        effect: 'permit',
        id: 'open-directory',
        principal: who,
        actions: [fileAction('open')],
        resource: `resource == ${uidText(dir(directory))}`,
      },
      {
        effect: 'permit',
        id: 'edit-file',
        principal: who,
        actions: ['open', 'read', 'stat', 'write', 'create'].map(fileAction),
        resource: `resource == ${uidText(file(target))}`,
      },
      {
        effect: 'permit',
        id: 'write-backup',
        principal: who,
        actions: ['open', 'read', 'stat', 'write', 'create'].map(fileAction),
        resource: `resource == ${uidText(file(backup))}`,
      },
      // The one file is its operator's choice; what a later permit adds is not.
      steeringForbid('leave-steering-files', directory, target),
    ],
    [
      {
        name: 'the directory is opened',
        principal,
        action: fileAction('open'),
        resource: dir(directory),
        expect: 'allow',
      },
      {
        name: 'the directory is not listed',
        principal,
        action: fileAction('read'),
        resource: dir(directory),
        expect: 'deny',
      },
      { name: 'the file is read', principal, action: fileAction('read'), resource: file(target), expect: 'allow' },
      { name: 'the file is written', principal, action: fileAction('write'), resource: file(target), expect: 'allow' },
      {
        name: 'the backup is created',
        principal,
        action: fileAction('create'),
        resource: file(backup),
        expect: 'allow',
      },
      {
        name: 'the backup is not deleted',
        principal,
        action: fileAction('delete'),
        resource: file(backup),
        expect: 'deny',
      },
      {
        name: 'another file beside it is not read',
        principal,
        action: fileAction('read'),
        resource: file(`${target}.other`),
        expect: 'deny',
      },
      {
        name: 'what steers agents is not created',
        principal,
        action: fileAction('create'),
        resource: file(below(directory, 'AGENTS.md')),
        expect: 'deny',
      },
      {
        name: 'the mode of the file is not changed',
        principal,
        action: fileAction('chmod'),
        resource: file(target),
        expect: 'deny',
      },
    ],
  )
}
