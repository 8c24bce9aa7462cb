// Readers of archives that give the names of entries as they stand in the archive. Those that refuse or clean such names by
// themselves (extract-zip, decompress, node-stream-zip, JSZip but for one property, and yauzl unless told otherwise) are none.

import type { FrameworkModel } from './model.js'

const entry = ['archive:Entry'] as const

export const archives: FrameworkModel = {
  name: 'archives',
  handlers: [
    {
      kind: 'callback',
      callee: ['unzipper#{Parse,ParseOne}().on', 'tar#{Parse,Parser,t,list}().on', 'tar-stream#extract().on'],
      when: [{ argument: 0, matches: '^entry$' }],
      argument: 1,
      parameters: entry,
    },
    {
      kind: 'callback',
      callee: ['tar#{t,list,Parse,Parser}'],
      property: '^on(readentry|entry)$',
      parameters: entry,
    },
    { kind: 'callback', callee: ['adm-zip#().forEach'], argument: 0, parameters: entry },
    {
      kind: 'callback',
      callee: ['yauzl#{open,fromBuffer,fromFd,fromRandomAccessReader}'],
      when: [{ argument: 1, path: ['decodeStrings'], is: 'falsy' }],
      parameters: [undefined, 'yauzl:RawZipFile'],
    },
    {
      kind: 'callback',
      callee: ['yauzl:RawZipFile.on'],
      when: [{ argument: 0, matches: '^entry$' }],
      argument: 1,
      parameters: entry,
    },
    {
      kind: 'callback',
      callee: ['jszip#{,().}loadAsync().{forEach,filter}', 'jszip#().{forEach,filter}'],
      argument: 0,
      parameters: [undefined, 'jszip:Entry'],
    },
    { kind: 'callback', callee: ['fflate#unzip'], parameters: [undefined, 'archive:Files'] },
  ],
  sources: [],
  responses: [],
  aliases: [],
  annotations: [],
}
