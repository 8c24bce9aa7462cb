// The story of a service restart, against a real message bus of the test's own and a stand-in for the service manager. Skipped where
// dbus-daemon is missing.

import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from './harness.js'
import { hasBus, makePrivateBus, type PrivateBus } from './private-bus.js'

const read = (name: string): string =>
  readFileSync(new URL(`../../../examples/07-service-restart/${name}`, import.meta.url), 'utf8')

let bus: PrivateBus
beforeAll(async () => {
  if (hasBus) bus = await makePrivateBus()
}, 60_000)
afterAll(async () => await bus?.stop())

describe.runIf(hasBus)('service restart (needs dbus-daemon)', () => {
  const play = (args = read('args.json')) =>
    run({
      script: read('script.rhai'),
      policy: read('policy.cedar'),
      arguments: args,
      places: { systemBus: bus.socket },
      limits: { programMilliseconds: 20_000 },
    })

  test('the unit is looked at and restarted, and stopping it is denied', async () => {
    await bus.start()
    const { result, decisions } = play()
    expect(result.error?.message).toBeUndefined()
    expect(`${result.output}\n`).toBe(read('expected.txt'))
    expect(decisions.filter((each) => each.startsWith('deny'))).toEqual(['deny stop Service web'])
    expect(bus.calls().some((call) => call.startsWith('RestartUnit web.service'))).toBe(true)
    expect(bus.calls().some((call) => call.startsWith('StopUnit'))).toBe(false)
  })

  test('another unit is denied', async () => {
    await bus.start()
    expect(play(read('args.json').replace('"web"', '"idle"')).result.ending).toBe('denied')
    expect(bus.calls()).toEqual([])
  })
})
