// `/proc/mounts`: what is mounted where. Blanks and the like in its fields are written as three octal digits.

import { unreadable } from './number.js'

export interface Mount {
  readonly device: string
  readonly mountPoint: string
  readonly kind: string
  readonly options: readonly string[]
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const newline = 0x0a

/** The lines that are UTF-8: a name that is not is never asked about under a replacement spelling (FS-10). */
export function nameableLines(table: Uint8Array): { readonly text: string; readonly leftOut: number } {
  const lines: string[] = []
  let leftOut = 0
  for (let start = 0; start < table.length; ) {
    const found = table.indexOf(newline, start)
    const end = found === -1 ? table.length : found
    try {
      lines.push(strictUtf8.decode(table.subarray(start, end)))
    } catch {
      leftOut += 1
    }
    start = end + 1
  }
  return { text: lines.join('\n'), leftOut }
}

export function parseMounts(text: string): readonly Mount[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [device, mountPoint, kind, options] = line.split(' ').map(unescapeField)
      if (device === undefined || mountPoint === undefined || kind === undefined || options === undefined) {
        throw unreadable('/proc/mounts')
      }
      return { device, mountPoint, kind, options: options.split(',') }
    })
}

function unescapeField(field: string): string {
  return field.replace(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)))
}

/** Kinds that hold no files of people. */
const kernelKinds: ReadonlySet<string> = new Set([
  'cgroup',
  'cgroup2',
  'devpts',
  'devtmpfs',
  'hugetlbfs',
  'iso9660',
  'mqueue',
  'proc',
  'pstore',
  'rootfs',
  'rpc_pipefs',
  'squashfs',
  'sysfs',
])

/** Whether a listing of disks shows it: the kernel's own file systems, and what is below its directories, are left out. */
export function isDisk({ device, mountPoint, kind }: Mount): boolean {
  if (kernelKinds.has(kind) || device.startsWith('sunrpc')) return false
  if (mountPoint.startsWith('/sys') || mountPoint.startsWith('/proc')) return false
  return !mountPoint.startsWith('/run') || mountPoint.startsWith('/run/media')
}

/** Each mount once: the same device at the same place is one. */
export function distinctMounts(mounts: readonly Mount[]): readonly Mount[] {
  return [...new Map(mounts.map((mount) => [[mount.device, mount.mountPoint, mount.kind].join('\n'), mount])).values()]
}

const remoteNames = ['nfs', 'smb', 'cifs', 'efs', ':', 'autofs']

/** A device of this machine, or at least nothing whose name speaks of another one. */
export function isLocal({ device }: Mount): boolean {
  if (device.startsWith('/dev/')) return true
  const name = device.toLowerCase()
  return !name.startsWith('//') && !remoteNames.some((part) => name.includes(part))
}

/** Whether a mount point is one of the targets, or below one of them. */
export function isBelow(mountPoint: string, targets: readonly string[]): boolean {
  return targets.some((target) => {
    const folder = target.replace(/\/+$/, '')
    return mountPoint === folder || mountPoint.startsWith(`${folder}/`)
  })
}
