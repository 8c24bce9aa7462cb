// load_system: load Sysctl, then open and execute the system's own program that applies the settings it keeps in files.

import { OperationError } from '../operation-error.js'
import { defaultPlaces } from '../places.js'
import { requireLinux } from '../platform/machine.js'
import { systemSettings } from '../resource.js'
import { settingErrors } from './failure-form.js'
import { asksOfProgram, FixedProgram } from './fixed-program.js'
import { defineOperation } from './operation.js'

const programAsks = asksOfProgram(defaultPlaces.settingsLoader)

export const loadSystem = defineOperation({
  name: 'load_system',
  style: 'method',
  summary: 'apply the settings of the kernel that the system keeps in files, as `sysctl --system` does (Linux)',
  parameters: [{ name: 'settings', type: 'sysctl manager' }],
  returns: '()',
  asks: [{ action: 'load', on: 'sysctl' }, ...programAsks.opens, programAsks.execute],
  failsAs: settingErrors,
  perform: (host) => {
    host.guard.authorize({ namespace: 'sysctl', action: 'load', resource: systemSettings() })
    const program = new FixedProgram(host, host.places.settingsLoader)
    try {
      requireLinux('load_system')
      const { exitCode, stderr } = program.run({ args: ['--system'] })
      if (exitCode !== 0) throw failed(exitCode, stderr)
      return undefined
    } finally {
      program.close()
    }
  },
})

const longestReason = 1000

function failed(exitCode: number, stderr: string): OperationError {
  const message = `sysctl --system ended with ${exitCode}: ${stderr.slice(0, longestReason).trim()}`
  return new OperationError('Other', message, { reason: 'system' })
}
