import { uidText } from '../cedar-text.js'
import type { EntityUid } from '../request.js'
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

const systemd = (id: string): EntityUid => ({ type: 'systemd::Action', id })
const processes = (id: string): EntityUid => ({ type: 'process_system::Action', id })
const sysinfo = (id: string): EntityUid => ({ type: 'sysinfo::Action', id })

/** Read logs, look at services, processes and the host's figures; change and stop nothing. */
export function logTriage(parameters: StarterParameters): Starter {
  checkParameters(parameters)
  const { principal, directory } = parameters
  const who = principalIs(principal)
  const service = { type: 'systemd::Service', id: 'nginx.service' }
  const process = { type: 'process_system::Process', id: '4711' }
  const processEntity = {
    uid: process,
    attrs: { name: 'nginx', username: 'www-data', command: 'nginx -g', pid: '4711' },
  }
  const random = (type: string): EntityUid => ({ type, id: '5f0c7a52-0a39-4c5e-9b5b-2f6f6f1c2a11' })
  return makeStarter(
    'Triage from logs: reads one log directory, asks for the state of services, processes and the host; changes and stops nothing.',
    [
      {
        effect: 'permit',
        id: 'read-logs',
        principal: who,
        actions: ['open', 'read', 'stat'].map(fileAction),
        resource: `resource in ${uidText(dir(directory))}`,
      },
      {
        effect: 'permit',
        id: 'service-status',
        principal: who,
        actions: [systemd('status')],
        resource: 'resource is systemd::Service',
      },
      {
        effect: 'permit',
        id: 'list-processes',
        principal: who,
        actions: [processes('list')],
        resource: 'resource is process_system::Process',
      },
      {
        effect: 'permit',
        id: 'host-figures',
        principal: who,
        actions: [sysinfo('list')],
        resource: 'resource is sysinfo::Sysinfo',
      },
      secretsForbid('no-secrets'),
    ],
    [
      {
        name: 'a log is read',
        principal,
        action: fileAction('read'),
        resource: file(below(directory, 'app/error.log')),
        expect: 'allow',
      },
      {
        name: 'a log is not deleted',
        principal,
        action: fileAction('delete'),
        resource: file(below(directory, 'app/error.log')),
        expect: 'deny',
      },
      {
        name: 'a key among the logs is not read',
        principal,
        action: fileAction('read'),
        resource: file(below(directory, 'app/tls.key')),
        expect: 'deny',
      },
      {
        name: 'the state of a service is asked',
        principal,
        action: systemd('status'),
        resource: service,
        expect: 'allow',
      },
      { name: 'a service is not restarted', principal, action: systemd('restart'), resource: service, expect: 'deny' },
      {
        name: 'a process is listed',
        principal,
        action: processes('list'),
        resource: process,
        entities: [processEntity],
        expect: 'allow',
      },
      {
        name: 'a process is not killed',
        principal,
        action: processes('kill'),
        resource: process,
        entities: [processEntity],
        expect: 'deny',
      },
      {
        name: 'the host is asked for its figures',
        principal,
        action: sysinfo('list'),
        resource: random('sysinfo::Sysinfo'),
        expect: 'allow',
      },
      {
        name: 'nothing is fetched',
        principal,
        action: { type: 'network::Action', id: 'GET' },
        resource: { type: 'network::url', id: 'https://example.com/' },
        expect: 'deny',
      },
    ],
  )
}
