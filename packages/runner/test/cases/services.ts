// Cases of services and of `load_system`. There is no bus at the place that the harness names, so each call ends with that.

import { leak, type OperationCases } from './case.js'

const failure =
  'IoErrorKind: UnsupportedOperationError: Unsupported Operation error: services: this machine has no message bus'
const names = (action: string): string[] => [`${action} Service web`, `${action} Service web.service`]

function unitCases(operation: string, action: string): OperationCases {
  return {
    operation: `SystemctlManager.${operation}`,
    allowed: [
      { script: `SystemctlManager().${operation}("web")`, asks: names(action), output: '', failure },
      {
        script: `SystemctlManager().${operation}("web.service")`,
        asks: [`${action} Service web.service`],
        output: '',
        failure,
      },
    ],
    escapes: [
      { tree: leak, script: `SystemctlManager().${operation}("web")`, error: 'Permission denied' },
      { tree: leak, script: `SystemctlManager().${operation}("../web")`, error: 'not the name of a unit' },
    ],
  }
}

export const serviceCases: readonly OperationCases[] = [
  {
    operation: 'SystemctlManager',
    allowed: [{ script: 'type_of(SystemctlManager())', asks: [], output: 'SystemctlManager' }],
    escapes: [{ tree: leak, script: 'SystemctlManager().daemon_reload()', error: 'Permission denied' }],
  },
  unitCases('start', 'start'),
  unitCases('stop', 'stop'),
  unitCases('restart', 'restart'),
  unitCases('try_restart', 'restart'),
  unitCases('status', 'status'),
  {
    operation: 'SystemctlManager.daemon_reload',
    allowed: [{ script: 'SystemctlManager().daemon_reload()', asks: ['daemon_reload Systemd *'], output: '', failure }],
    escapes: [{ tree: leak, script: 'SystemctlManager().daemon_reload()', error: 'Permission denied' }],
  },
  {
    operation: 'SysctlManager.load_system',
    allowed: [
      {
        script: 'SysctlManager().load_system()',
        asks: ['load Sysctl *', 'open Dir /usr/bin', 'open File /usr/bin/true', 'execute File /usr/bin/true'],
        output: '',
      },
    ],
    escapes: [{ tree: leak, script: 'SysctlManager().load_system()', error: 'Permission denied' }],
  },
]
