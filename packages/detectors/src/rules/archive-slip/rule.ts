// CWE-22. Source: the names of an archive's entries, as they stand in it; sink: the path of a file. `path.join` resolves `../`, and so
// makes it no safer; a prefix check after it does.

import type { Rule } from '../../rule.js'
import { pathTraversal } from '../path-traversal/rule.js'
import { java } from './java.js'
import { python } from './python.js'

const names = 'path,name,fileName,filename,entryName,rawEntryName,linkpath,linkname'
const what = 'the name of an entry of an archive'

export const archiveSlip: Rule = {
  id: 'archive-slip',
  aliases: ['zip-slip'],
  weaknessClass: 'archive-slip',
  cwe: ['CWE-22'],
  severity: 'high',
  title: 'Archive entry written outside its folder',
  summary:
    'An archive with an entry such as `../../home/app/.ssh/authorized_keys` overwrites files outside the folder it is unpacked to, up to the code of the program.',
  recommendation:
    'Resolve the folder and the name together and refuse the entry unless the result starts with the folder and a separator; or unpack with a function that does so (`extract-zip`, `tar.x` without `preservePaths`).',
  candidates: [
    {
      label: 'name of an entry',
      literals: ['entry.', 'header.', 'file.'],
      pattern: '\\b(?:entry|header|file)\\.(?:path|name|fileName|filename|entryName|rawEntryName)\\b',
    },
    { label: 'original name of an entry', literals: ['unsafeOriginalName'], pattern: '\\.unsafeOriginalName\\b' },
    {
      label: 'absolute paths in archives are kept',
      literals: ['preservePaths'],
      pattern: '\\bpreservePaths\\s*:\\s*true',
    },
    {
      label: 'archive that is unpacked',
      literals: ['unzipSync', 'getEntries'],
      pattern: '\\b(?:unzipSync|getEntries)\\s*\\(',
    },
  ],
  languages: { python, java },
  taint: {
    sources: 'none',
    ownSources: [
      { kind: 'symbol', symbol: `archive:Entry.{${names}}`, what },
      { kind: 'symbol', symbol: 'adm-zip#().getEntries()', what },
      { kind: 'symbol', symbol: 'unzipper#Open.{file,buffer,url,s3,custom}().files', what },
      { kind: 'symbol', symbol: '@zip.js/zip.js#ZipReader().getEntries()', what },
      { kind: 'symbol', symbol: 'fflate#unzipSync()', what },
      { kind: 'symbol', symbol: 'archive:Files', what },
      // JSZip cleans names, and keeps what stood in the archive beside them.
      { kind: 'symbol', symbol: 'jszip:Entry.unsafeOriginalName', what },
      { kind: 'symbol', symbol: 'jszip#{,loadAsync(),().loadAsync()}().files.*.unsafeOriginalName', what },
    ],
    // What callers of a library give is no name of an entry.
    sinks: pathTraversal.taint.sinks
      .filter(({ kind }) => kind === 'call')
      .map((sink) => ({ ...sink, fromCallers: undefined })),
    sanitizers: pathTraversal.taint.sanitizers ?? [],
    validators: [
      'equality',
      'membership',
      'anchored-pattern',
      'path-prefix',
      'no-parent-step',
      {
        what: 'a check for `..`',
        // That a name does not begin with `..` says nothing of `a/../..`.
        method: ['includes'],
        argument: 'receiver',
        when: [{ argument: 0, matches: '^\\.\\.' }],
        safeWhen: 'falsy',
      },
      {
        what: 'a check for `..`',
        method: ['test'],
        argument: 0,
        when: [{ argument: 'receiver', matches: '\\\\\\.\\\\\\.|\\\\\\.\\{2' }],
        safeWhen: 'falsy',
      },
    ],
    misuses: [
      {
        kind: 'call',
        what: 'an archive whose absolute paths are kept',
        callee: ['tar#{x,extract,Unpack,UnpackSync}'],
        when: [{ argument: 0, path: ['preservePaths'], is: 'truthy' }],
        why: 'With `preservePaths` entries are written wherever they say, outside the folder too.',
      },
    ],
  },
}
