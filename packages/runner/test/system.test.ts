import { describe, expect, test } from 'vitest'
import { permit, run } from './harness.js'

/** What a script catches: `kind`, `message`, `source` of a map, or a string. */
const caught = (act: string): string =>
  `let caught = (); try { ${act} } catch (e) { caught = e; } if type_of(caught) == "map" { [caught.kind.to_string(), caught.source, caught.message] } else { caught }`

describe('failures of the operations on the system', () => {
  test.each([
    [
      'free()',
      'Permission denied: USER unauthorized to perform file_system::Action::"read" for file_system::File::/proc/meminfo',
    ],
    [
      'SystemInfo().memory_info()',
      '["PermissionDenied", "SysteminfoErrorKind", "Permission denied: USER unauthorized to perform file_system::Action::\\"read\\" for file_system::File::/proc/meminfo"]',
    ],
  ])('a denial of %s has the form of the original', (act, expected) => {
    const { result } = run({ script: caught(act) })
    expect(result.error?.message).toBeUndefined()
    expect(result.output.replace(/denied: \S+/, 'denied: USER')).toBe(expected)
  })

  test('a denial that comes as text ends the run as a denial, with the permit that helps', () => {
    const { result } = run({ script: 'free()' })
    expect(result).toMatchObject({ ending: 'denied', error: { type: 'ACCESS_DENIED_EXCEPTION' } })
    expect(result.error?.message).toMatch(/^Runtime error: Permission denied: .* \(line 1, position 1\)$/)
    expect(result.denial?.permit).toContain('/proc/meminfo')
  })

  test('what a script throws itself is no denial of the guard, whatever it says', () => {
    expect(run({ script: 'throw "Permission denied: of my own"' }).result.ending).toBe('script-error')
    expect(run({ script: 'try { free() } catch (e) { throw e }' }).result.ending).toBe('script-error')
  })

  test('kinds are compared with the constants of their module', () => {
    const script =
      'let k = (); try { SystemInfo().swap_info() } catch (e) { k = e.kind; } [k == SysteminfoErrorKind::PermissionDenied, k == SysteminfoErrorKind::Other, k == IoErrorKind::PermissionDenied]'
    expect(run({ script }).result.output).toBe('[true, false, false]')
  })

  test('a file of the system that is larger than a read may be is refused', () => {
    const { result } = run({ script: 'free()', policy: permit('read File /proc/meminfo'), limits: { readBytes: 16 } })
    expect(result).toMatchObject({ ending: 'limit' })
  })
})

describe('what the operations on the system show', () => {
  test('memory and swap space print themselves', () => {
    const { result } = run({
      script: 'let f = free(); f.memory.to_string() + "|" + f.swap',
      policy: permit('read File /proc/meminfo'),
    })
    expect(result.output.replace(/\d+/g, 'N')).toBe(
      'Memory Info:\n  Total: N bytes\n  Free: N bytes\n  Available: N bytes\n  Used: N bytes\n  Buffers: N bytes\n  Cached: N bytes\n  Shared: N bytes|Swap Info:\n  Total: N bytes\n  Free: N bytes\n  Used: N bytes',
    )
  })

  test('a map holds maps all the way down', () => {
    const { result } = run({
      script: 'let m = SystemInfo().kernel_stats().to_map(); [type_of(m.total_cpu_time), type_of(m.cpu_time[0])]',
      policy: permit('read File /proc/stat'),
    })
    expect(result.output).toBe('["map", "map"]')
  })
})
