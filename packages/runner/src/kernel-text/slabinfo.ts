// `/proc/slabinfo`, version 2.1: caches of kernel objects and how full they are.

import { OperationError } from '../operation-error.js'
import { kernelNumber, wordsOf } from './number.js'

const supportedVersion = '2.1'

export interface Slab {
  readonly name: string
  readonly activeObjects: bigint
  readonly objects: bigint
  readonly objectBytes: bigint
  readonly objectsPerSlab: bigint
  readonly pagesPerSlab: bigint
  readonly activeSlabs: bigint
  readonly slabs: bigint
}

export function parseSlabs(text: string): readonly Slab[] {
  const [versionLine = '', , ...lines] = text.split('\n')
  const version = /^slabinfo - version: (\S+)/.exec(versionLine)?.[1]
  if (version === undefined) throw failure('Failed to parse slabinfo data: Unable to parse version from /proc/slabinfo')
  if (version !== supportedVersion) {
    throw failure(`Failed to parse slabinfo. This version ${version} of slabinfo is not supported`)
  }
  const slabs = lines.filter((line) => line !== '').map(parseSlab)
  if (slabs.length === 0) throw failure('Failed to parse slabinfo data: No slab entries found')
  return slabs
}

/** `name active objects size per-slab pages : tunables a b c : slabdata active slabs shared` */
function parseSlab(line: string): Slab {
  const words = wordsOf(line)
  const name = words[0] ?? ''
  if (words[6] !== ':' || words[7] !== 'tunables' || words[11] !== ':' || words[12] !== 'slabdata') throw notSlab(name)
  const number = (index: number): bigint => {
    try {
      return kernelNumber(words[index], name)
    } catch (error) {
      if (error instanceof OperationError) throw notSlab(name)
      throw error
    }
  }
  return {
    name,
    activeObjects: number(1),
    objects: number(2),
    objectBytes: number(3),
    objectsPerSlab: number(4),
    pagesPerSlab: number(5),
    activeSlabs: number(13),
    slabs: number(14),
  }
}

function notSlab(name: string): OperationError {
  return failure(`Failed to parse slabinfo data: fields are missing for slab: ${name}`)
}

function failure(message: string): OperationError {
  return new OperationError('Other', message, { reason: 'system' })
}
