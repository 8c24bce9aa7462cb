// Caches of kernel objects as scripts see them, and their summary.

import { Float } from '@sallyport/rhai'
import { ratio } from '../kernel-text/number.js'
import type { Slab } from '../kernel-text/slabinfo.js'
import { fixed } from './decimal.js'
import type { RecordValue } from './record.js'
import { fieldsOf, shownRecordType } from './shown-record.js'

export const slabEntryType = shownRecordType(
  'SlabEntry',
  [
    { name: 'name', returns: 'string', summary: 'name of the cache' },
    ...fieldsOf('int', {
      objs: 'objects that there is room for',
      active: 'objects that are used',
      obj_size_bytes: 'bytes of one object',
      slabs: 'slabs that are used',
      obj_per_slab: 'objects in one slab',
      pages_per_slab: 'pages of memory in one slab',
      use_percent: 'used objects in percent',
      cache_size_kb: 'KiB of the used slabs',
    }),
    ...fieldsOf('float', {
      obj_size_kb: 'KiB of one object',
      active_size_kb: 'KiB of the used objects',
    }),
  ],
  { notInMap: ['use_percent', 'cache_size_kb', 'obj_size_kb', 'active_size_kb'] },
)

const integers = ['active_objects', 'total_objects', 'active_slabs', 'total_slabs', 'active_caches', 'total_caches']
const floats = [
  'objects_usage_percent',
  'slabs_usage_percent',
  'caches_usage_percent',
  'active_size_kb',
  'total_size_kb',
  'size_usage_percent',
  'min_obj_size_kb',
  'avg_obj_size_kb',
  'max_obj_size_kb',
]

const worded = (names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, name.replaceAll('_', ' ').replace(/ kb$/, ' in KiB')]))

export const slabSummaryType = shownRecordType(
  'SlabSummary',
  [...fieldsOf('int', worded(integers)), ...fieldsOf('float', worded(floats))],
  { toText: summaryText },
)

export const slabInfoType = shownRecordType('SlabInfo', [
  { name: 'slabs', returns: 'array of SlabEntry', summary: 'the caches, those with most objects first' },
  { name: 'summary', returns: 'SlabSummary', summary: 'all of them together' },
])

const bytesPerKibibyte = 1024

export function slabEntry(slab: Slab, pageBytes: number): RecordValue {
  const cacheKibibytes = slab.activeSlabs * slab.pagesPerSlab * BigInt(Math.trunc(pageBytes / bytesPerKibibyte))
  return slabEntryType.make({
    name: slab.name,
    objs: slab.objects,
    active: slab.activeObjects,
    obj_size_bytes: slab.objectBytes,
    slabs: slab.activeSlabs,
    obj_per_slab: slab.objectsPerSlab,
    pages_per_slab: slab.pagesPerSlab,
    use_percent: slab.objects === 0n ? 0n : (slab.activeObjects * 100n) / slab.objects,
    cache_size_kb: cacheKibibytes,
    obj_size_kb: new Float(Number(slab.objectBytes) / bytesPerKibibyte),
    active_size_kb: new Float(Number(cacheKibibytes) * ratio(slab.activeObjects, slab.objects)),
  })
}

export function slabSummary(slabs: readonly Slab[]): RecordValue {
  const sum = (of: (slab: Slab) => bigint): bigint => slabs.reduce((total, slab) => total + of(slab), 0n)
  const [activeObjects, objects] = [sum((slab) => slab.activeObjects), sum((slab) => slab.objects)]
  const [activeSlabs, all] = [sum((slab) => slab.activeSlabs), sum((slab) => slab.slabs)]
  const activeCaches = slabs.filter((slab) => slab.activeObjects > 0n).length
  const activeBytes = sum((slab) => slab.activeObjects * slab.objectBytes)
  const bytes = sum((slab) => slab.objects * slab.objectBytes)
  const sizes = slabs.map((slab) => Number(slab.objectBytes)).sort((left, right) => left - right)
  const percent = (part: number | bigint, whole: number | bigint): Float => new Float(ratio(part, whole) * 100)
  return slabSummaryType.make({
    active_objects: activeObjects,
    total_objects: objects,
    objects_usage_percent: percent(activeObjects, objects),
    active_slabs: activeSlabs,
    total_slabs: all,
    slabs_usage_percent: percent(activeSlabs, all),
    active_caches: activeCaches,
    total_caches: slabs.length,
    caches_usage_percent: percent(activeCaches, slabs.length),
    active_size_kb: kibibytes(Number(activeBytes)),
    total_size_kb: kibibytes(Number(bytes)),
    size_usage_percent: percent(activeBytes, bytes),
    min_obj_size_kb: kibibytes(sizes[0] ?? 0),
    avg_obj_size_kb: kibibytes(ratio(bytes, objects)),
    max_obj_size_kb: kibibytes(sizes.at(-1) ?? 0),
  })
}

function kibibytes(bytes: number): Float {
  return new Float(bytes / bytesPerKibibyte)
}

function summaryText(summary: RecordValue): string {
  const float = (name: string, decimals: number): string => {
    const value = summary.field(name)
    return value instanceof Float ? fixed(value.value, decimals) : ''
  }
  const used = (what: string): string =>
    `${summary.field(`active_${what}`)} / ${summary.field(`total_${what}`)} (${float(`${what}_usage_percent`, 1)}%)`
  const size = `${float('active_size_kb', 2)}K / ${float('total_size_kb', 0)}K (${float('size_usage_percent', 1)}%)`
  const objects = ['min_obj_size_kb', 'avg_obj_size_kb', 'max_obj_size_kb'].map((name) => `${float(name, 2)}K`)
  return [
    `Active / Total Objects (% used)    : ${used('objects')}`,
    `Active / Total Slabs (% used)      : ${used('slabs')}`,
    `Active / Total Caches (% used)     : ${used('caches')}`,
    `Active / Total Size (% used)       : ${size}`,
    `Minimum / Average / Maximum Object : ${objects.join(' / ')}`,
  ].join('\n')
}
