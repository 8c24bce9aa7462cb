// Small facts about a project: which mask key it uses, what its operator agreed to.

import type { Session } from '../session.js'

export interface SettingRecords {
  setting(key: string): Promise<string | undefined>
  putSetting(key: string, value: string): Promise<void>
}

export function settingRecords(session: Session): SettingRecords {
  return {
    setting: (key) =>
      session.read(async (scope) => {
        const [found] = await scope.read('settings', (rows) => rows.where('key', '=', key))
        return found?.value
      }),
    putSetting: (key, value) => session.write((scope) => scope.put('settings', [{ key, value }])),
  }
}
