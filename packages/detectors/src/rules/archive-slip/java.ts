// What of Java unpacks archives: entries written under their names.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Propagator, Source } from '../../taint/specification.js'
import { java as pathTraversal, sanitizers } from '../path-traversal/java.js'

const entry = 'the name of an entry of an archive'
const entries =
  '{java.util.zip#ZipEntry(),java.util.jar#JarEntry(),org.apache.commons.compress.archivers{,.zip,.tar}#{ArchiveEntry,ZipArchiveEntry,TarArchiveEntry}()}'

const ownSources: readonly Source[] = [
  { kind: 'symbol', symbol: `${entries}.getName()`, what: entry },
  { kind: 'symbol', symbol: 'java.util.zip#ZipInputStream().getNextEntry().getName()', what: entry },
]

const propagators: readonly Propagator[] = []

const candidates: readonly CandidatePattern[] = [
  {
    label: 'archive that Java unpacks',
    literals: ['ZipEntry', 'JarEntry', 'ArchiveEntry', 'getNextEntry'],
    pattern: '\\b(?:Zip|Jar|\\w{0,12}Archive)Entry\\b|\\.getNextEntry\\(',
  },
]

export const java: LanguageRule = {
  recommendation:
    'Resolve the folder and the name together, `folder.resolve(name).normalize()`, and refuse the entry unless the result starts with the folder.',
  candidates,
  taint: {
    ownSources,
    sinks: (pathTraversal.taint.sinks ?? []).map((sink) => ({ ...sink, what: 'the path of an entry that is written' })),
    sanitizers,
    validators: pathTraversal.taint.validators ?? [],
    propagators,
  },
}
