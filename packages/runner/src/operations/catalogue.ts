// Every operation there is. Bindings, reference pages, static checks, permits and tests are made from this list.

import { awkCountUnique, awkField, awkFilter, awkFilterField, awkFilterRange, awkSplit, awkSum } from './awk.js'
import { cat } from './cat.js'
import { coreDumpOperations } from './core-dump.js'
import { cp } from './cp.js'
import { dateTimeOperations } from './date-time.js'
import { deleteDirectoryMethod, directoryMetadata, listEntries, open, openFile } from './directory-methods.js'
import { diskUsage, fileDiskUsage } from './disk-usage.js'
import { du } from './du.js'
import { elfInfo } from './elf-info.js'
import { entryMetadata, openAsDir, openAsFile } from './entry-methods.js'
import { execute } from './execute.js'
import { setExtendedAttribute } from './extended-attributes.js'
import { extractArchive } from './extract-archive.js'
import { fileAttributeMethods } from './file-attribute-methods.js'
import { deleteFile, moveMethod } from './file-methods.js'
import { fileReadMethods } from './file-read-methods.js'
import { fileWriteMethods } from './file-write-methods.js'
import { find } from './find.js'
import { findFiles } from './find-files.js'
import { formatBytes } from './format-bytes.js'
import { grep } from './grep.js'
import { gzipMethods } from './gzip-methods.js'
import { createSymlink, openSymlink, readLinkTarget, setSymlinkOwnership, symlinkMetadata } from './links.js'
import { ls } from './ls.js'
import { mkdir } from './mkdir.js'
import { moveDirectoryMethod } from './move-directory.js'
import { mv } from './mv.js'
import { networkOperations } from './network-operations.js'
import type { Operation } from './operation.js'
import { chmodDirectory, directoryOwnership, setDirectoryOwnership } from './ownership.js'
import { processOperations } from './process-operations.js'
import { rm } from './rm.js'
import { sed } from './sed.js'
import { seq } from './seq.js'
import { systemOperations } from './system-operations.js'
import { serviceOperations } from './systemctl.js'
import { tail } from './tail.js'
import { touch } from './touch.js'
import { unmount } from './unmount.js'
import { certificateMethods } from './verify-certificate.js'
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
  du,
  unmount,
  awkSplit,
  awkField,
  awkSum,
  awkCountUnique,
  awkFilter,
  awkFilterField,
  awkFilterRange,
  formatBytes,
  ...dateTimeOperations,
  open,
  openFile,
  listEntries,
  directoryMetadata,
  deleteDirectoryMethod,
  find,
  diskUsage,
  fileDiskUsage,
  moveDirectoryMethod,
  chmodDirectory,
  directoryOwnership,
  setDirectoryOwnership,
  readLinkTarget,
  createSymlink,
  openSymlink,
  symlinkMetadata,
  setSymlinkOwnership,
  ...fileReadMethods,
  ...fileWriteMethods,
  ...fileAttributeMethods,
  setExtendedAttribute,
  ...gzipMethods,
  extractArchive,
  elfInfo,
  execute,
  ...coreDumpOperations,
  ...certificateMethods,
  deleteFile,
  moveMethod,
  openAsFile,
  openAsDir,
  entryMetadata,
  ...systemOperations,
  ...networkOperations,
  ...serviceOperations,
  ...processOperations,
]
