// elf_info: read File.

import { ElfError, readElf } from '../elf/read-elf.js'
import { elfInfoType } from '../handles/file-values.js'
import { OperationError } from '../operation-error.js'
import { readParts } from '../platform/read-file.js'
import { bytesPerUnit, grantHandleRead } from './content.js'
import { defineOperation } from './operation.js'

export const elfInfo = defineOperation({
  name: 'elf_info',
  style: 'method',
  summary: 'how a program or a core dump (ELF) is, or was, started (Linux)',
  parameters: [{ name: 'file', type: 'file' }],
  returns: 'ElfInfo',
  asks: [{ action: 'read', on: 'file', of: 'file' }],
  perform: (host, { file }) => {
    const grant = grantHandleRead(host, file)
    try {
      const { is64bit, interpreter, execfn, platform } = readParts(file.object, grant, (readAt) =>
        readElf((offset, length) => {
          host.charge(length / bytesPerUnit)
          return readAt(offset, length)
        }),
      )
      return elfInfoType.make({ execfn, platform, interpreter, is_64bit: is64bit })
    } catch (error) {
      if (!(error instanceof ElfError)) throw error
      throw new OperationError('ValidationError', `Validation error: Failed to parse ELF file: ${error.message}`)
    }
  },
})
