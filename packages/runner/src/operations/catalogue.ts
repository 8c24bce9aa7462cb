// Every operation there is. Bindings, reference pages, static checks, permits and tests are made from this list.

import { cat } from './cat.js'
import { cp } from './cp.js'
import { deleteDirectoryMethod, directoryMetadata, listEntries, open, openFile } from './directory-methods.js'
import { entryMetadata, openAsDir, openAsFile } from './entry-methods.js'
import { setExtendedAttribute } from './extended-attributes.js'
import { fileAttributeMethods } from './file-attribute-methods.js'
import { deleteFile, moveMethod } from './file-methods.js'
import { fileReadMethods } from './file-read-methods.js'
import { fileWriteMethods } from './file-write-methods.js'
import { findFiles } from './find-files.js'
import { grep } from './grep.js'
import { ls } from './ls.js'
import { mkdir } from './mkdir.js'
import { mv } from './mv.js'
import type { Operation } from './operation.js'
import { rm } from './rm.js'
import { sed } from './sed.js'
import { seq } from './seq.js'
import { systemOperations } from './system-operations.js'
import { tail } from './tail.js'
import { touch } from './touch.js'
import { wc } from './wc.js'
import { write } from './write.js'

export const catalogue: readonly Operation[] = [
  cat,
  write,
  ls,
  grep,
  tail,
  sed,
  rm,
  cp,
  mv,
  mkdir,
  touch,
  wc,
  seq,
  findFiles,
  open,
  openFile,
  listEntries,
  directoryMetadata,
  deleteDirectoryMethod,
  ...fileReadMethods,
  ...fileWriteMethods,
  ...fileAttributeMethods,
  setExtendedAttribute,
  deleteFile,
  moveMethod,
  openAsFile,
  openAsDir,
  entryMetadata,
  ...systemOperations,
]
