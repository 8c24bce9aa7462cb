import { readFileSync } from 'node:fs'
import { Float } from '@sallyport/rhai'
import { describe, expect, test } from 'vitest'
import { slabEntry, slabSummary, slabSummaryType } from '../src/handles/slab-values.js'
import { parseSlabs } from '../src/kernel-text/slabinfo.js'
import { readKernelLog } from '../src/platform/kernel-log.js'
import { withReadable } from './allowing-guard.js'
import { permit, run } from './harness.js'

const slabText = `slabinfo - version: 2.1
# name
dentry 30 40 64 10 2 : tunables 0 0 0 : slabdata 3 4 0
empty 0 0 1024 10 2 : tunables 0 0 0 : slabdata 0 0 0
`

function firstOf<T>(items: readonly T[]): T {
  const [first] = items
  if (first === undefined) throw new Error('nothing there')
  return first
}

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

  test('the operator reads what was asked about, not a number of one call', () => {
    const { denial } = run({ script: 'nproc()' }).result
    expect(denial).toMatchObject({ object: 'this machine', action: 'sysinfo::Action::"list"' })
    expect(denial?.permit).toContain('resource is sysinfo::Sysinfo')
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

describe('settings of the kernel', () => {
  const open = ['open Dir /proc/sys/kernel', 'open File /proc/sys/kernel/none_such']

  test.each([
    ['sysctl_read("kernel.none_such")', 'No such file or directory (os error 2)'],
    ['sysctl_write("kernel.none_such", "1")', 'Invalid sysctl parameter: kernel.none_such'],
    [
      'SysctlManager().write("kernel.none_such", "1")',
      '["InvalidParameter", "SysteminfoErrorKind", "Invalid sysctl parameter: kernel.none_such"]',
    ],
  ])('a setting that is not there is told only to who may ask for it: %s', (act, text) => {
    const policy = permit(...open, 'write File /proc/sys/kernel/none_such')
    expect(run({ script: caught(act), policy }).result.output).toBe(text)
    expect(run({ script: caught(act), policy: permit(...open.slice(0, 1)) }).result.output).toContain('unauthorized')
  })

  test('a denial is of kind Other, as in the original, and still ends the run as one', () => {
    expect(run({ script: caught('SysctlManager().read("kernel.ostype")') }).result.output).toContain(
      '["Other", "SysteminfoErrorKind", "Permission denied',
    )
    expect(run({ script: 'SysctlManager().read("kernel.ostype")' }).result).toMatchObject({ ending: 'denied' })
  })

  test.runIf(process.geteuid?.() === 0)('a value that the kernel refuses is named, and the old one stays', () => {
    const path = '/proc/sys/kernel/printk_ratelimit_burst'
    const before = readFileSync(path, 'utf8')
    const policy = permit('open Dir /proc/sys/kernel', `open File ${path}`, `write File ${path}`)
    const { result } = run({ script: caught('sysctl_write("kernel.printk_ratelimit_burst", "many")'), policy })
    expect(result.output).toBe('Invalid sysctl value for kernel.printk_ratelimit_burst=many: Invalid argument')
    expect(readFileSync(path, 'utf8')).toBe(before)
  })

  test('a directory is no setting', () => {
    const policy = permit('open Dir /proc/sys', 'open File /proc/sys/kernel', 'write File /proc/sys/kernel')
    expect(run({ script: caught('sysctl_write("kernel", "1")'), policy }).result.output).toBe(
      'Validation error: argument is not a file',
    )
  })

  test('settings that are denied are left out of what is found', () => {
    const files = ['ostype', 'osrelease'].map((name) => `/proc/sys/kernel/${name}`)
    const policy = [
      permit('open Dir /proc/sys', 'read Dir /proc/sys', 'open Dir /proc/sys/kernel', 'read Dir /proc/sys/kernel'),
      ...files.map((path) => permit(`open File ${path}`)),
      permit(`read File ${files[0]}`),
    ].join('\n')
    const { result } = run({ script: 'sysctl_find("kernel/os").map(|s| s.key)', policy })
    expect(result.output).toBe('["kernel.ostype"]')
  })
})

describe('the log of the kernel', () => {
  test('FS-5: no other device is read in its place, whatever name it has', () => {
    withReadable('/dev', 'zero', (object, grant) => {
      expect(() => readKernelLog(object, grant, 1000)).toThrow('not the log of the kernel')
    })
  })
})

describe('what the operations on the system show', () => {
  test('a denial of a question about the machine names it as the original does', () => {
    const { result } = run({ script: caught('hostname()') })
    expect(result.output).toMatch(
      /unauthorized to perform sysinfo::Action::"list" for sysinfo::Sysinfo::sysinfo::Sysinfo::"[0-9a-f-]{36}"$/,
    )
  })

  test('the summary of the caches prints the head of slabtop', () => {
    const summary = slabSummary(parseSlabs(slabText))
    expect(slabSummaryType.toText?.(summary)).toBe(
      [
        'Active / Total Objects (% used)    : 30 / 40 (75.0%)',
        'Active / Total Slabs (% used)      : 3 / 4 (75.0%)',
        'Active / Total Caches (% used)     : 1 / 2 (50.0%)',
        'Active / Total Size (% used)       : 1.88K / 2K (75.0%)',
        'Minimum / Average / Maximum Object : 0.06K / 0.06K / 1.00K',
      ].join('\n'),
    )
    expect(slabEntry(firstOf(parseSlabs(slabText)), 4096).field('active_size_kb')).toEqual(new Float(18))
  })

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
