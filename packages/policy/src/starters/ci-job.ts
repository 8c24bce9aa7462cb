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
  secretsForbid,
  steeringForbid,
} from './starter.js'

export interface CiJobParameters extends StarterParameters {
  /** Where results go, below `directory`; the only place that can be written. */
  readonly outputName: string
}

/** Read the checkout, write reports into one directory of it; run nothing, reach no network, leave `.git` and workflows alone. */
export function ciJob(parameters: CiJobParameters): Starter {
  checkParameters(parameters)
  const { principal, directory, outputName } = parameters
  checkPath(`/${outputName}`, 'output directory')
  const who = principalIs(principal)
  const output = below(directory, outputName)
  return makeStarter(
    'A job in continuous integration: reads the checkout and writes reports into one directory of it.\nIt runs no program and reaches no network; what steers later runs cannot be written, whatever is permitted later.',
    [
      {
        effect: 'permit',
        id: 'read-checkout',
        principal: who,
        actions: ['open', 'read', 'stat'].map(fileAction),
        resource: `resource in ${uidText(dir(directory))}`,
      },
      {
        effect: 'permit',
        id: 'write-reports',
        principal: who,
        actions: ['create', 'write', 'delete'].map(fileAction),
        resource: `resource in ${uidText(dir(output))}`,
      },
      steeringForbid('leave-steering-files', directory),
      secretsForbid('no-secrets'),
    ],
    [
      {
        name: 'a source file is read',
        principal,
        action: fileAction('read'),
        resource: file(below(directory, 'src/app.ts')),
        expect: 'allow',
      },
      {
        name: 'a report is written',
        principal,
        action: fileAction('create'),
        resource: file(below(output, 'report.sarif')),
        expect: 'allow',
      },
      {
        name: 'a source file is not written',
        principal,
        action: fileAction('write'),
        resource: file(below(directory, 'src/app.ts')),
        expect: 'deny',
      },
      {
        name: 'a hook is not written',
        principal,
        action: fileAction('write'),
        resource: file(below(directory, '.git/hooks/post-checkout')),
        expect: 'deny',
      },
      {
        name: 'a secret is not read',
        principal,
        action: fileAction('read'),
        resource: file(below(directory, 'deploy/prod.pem')),
        expect: 'deny',
      },
      {
        name: 'the network is not reached',
        principal,
        action: { type: 'network::Action', id: 'connect' },
        resource: { type: 'network::url', id: 'example.com:443' },
        expect: 'deny',
      },
    ],
  )
}
