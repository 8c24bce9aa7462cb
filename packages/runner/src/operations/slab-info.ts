// slab_info: open Dir /proc, open File /proc/slabinfo, read File.

import { slabEntry, slabInfoType, slabSummary } from '../handles/slab-values.js'
import { parseSlabs } from '../kernel-text/slabinfo.js'
import { pageBytes } from '../platform/machine.js'
import { closePlace, openPlace, requireFile } from './access.js'
import { readContent } from './content.js'
import { settingErrors } from './failure-form.js'
import { defineOperation } from './operation.js'

const path = '/proc/slabinfo'

export const slabInfo = defineOperation({
  name: 'slab_info',
  style: 'method',
  summary: 'caches of kernel objects, and how full they are',
  parameters: [{ name: 'system', type: 'system information' }],
  returns: 'SlabInfo',
  asks: [
    { action: 'open', on: 'directory', at: '/proc' },
    { action: 'open', on: 'file', at: path },
    { action: 'read', on: 'file', at: path },
  ],
  failsAs: settingErrors,
  perform: (host) => {
    const place = openPlace(host, path, 'refuse')
    try {
      const slabs = parseSlabs(readContent(host, requireFile(place)))
      host.charge(slabs.length)
      const most = [...slabs].sort((left, right) => Number(right.objects - left.objects))
      const page = pageBytes()
      return slabInfoType.make({ slabs: most.map((slab) => slabEntry(slab, page)), summary: slabSummary(slabs) })
    } finally {
      closePlace(place)
    }
  },
})
