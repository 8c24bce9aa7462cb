// verify_cert, verify_cert_chain: read File for each file, at each call (Rex asks nothing then).

import { type Certificate, readCertificates } from '../certificates/certificate.js'
import { whyUntrusted } from '../certificates/verify-chain.js'
import type { FileHandle } from '../handles/file-handle.js'
import type { Host } from '../host.js'
import { OperationError } from '../operation-error.js'
import { readHandleBytes } from './content.js'
import { type Ask, defineOperation, type Operation } from './operation.js'

const asks: readonly Ask[] = [
  { action: 'read', on: 'file', of: 'root' },
  { action: 'read', on: 'file', of: 'certificate' },
]

const verifyCert = defineOperation({
  name: 'verify_cert',
  style: 'method',
  summary: 'whether a server certificate (PEM) leads to a trusted one: now, for servers; an error where it does not',
  parameters: [
    { name: 'certificate', type: 'file' },
    { name: 'root', type: 'file' },
  ],
  returns: '()',
  asks,
  perform: (host, { certificate, root }) => verify(host, certificate, root, []),
})

const verifyCertChain = defineOperation({
  name: 'verify_cert_chain',
  style: 'method',
  summary: 'the same by way of other certificates',
  parameters: [
    { name: 'certificate', type: 'file' },
    { name: 'root', type: 'file' },
    { name: 'intermediates', type: 'files' },
  ],
  returns: '()',
  asks: [...asks, { action: 'read', on: 'file', of: 'intermediates', condition: 'each of them' }],
  perform: (host, { certificate, root, intermediates }) => verify(host, certificate, root, intermediates),
})

function verify(host: Host, file: FileHandle, rootFile: FileHandle, others: readonly FileHandle[]): undefined {
  const [root] = certificatesIn(host, rootFile)
  const [server, ...sent] = certificatesIn(host, file)
  const intermediates = others.flatMap((each) => certificatesIn(host, each))
  if (root === undefined) throw unreadable('No certificates found in root CA file')
  if (server === undefined) throw unreadable('No certificates found in server certificate file')
  const reason = judge(server, [...intermediates, ...sent], root, host.now())
  if (reason === undefined) return undefined
  const message = `Certificate verification error: Certificate chain verification failed: ${reason}`
  throw new OperationError('Other', message, { reason: 'system' })
}

function certificatesIn(host: Host, file: FileHandle): readonly Certificate[] {
  const text = readHandleBytes(host, file).toString('latin1')
  try {
    return readCertificates(text)
  } catch {
    throw unreadable('Failed to parse PEM certificates: they are malformed')
  }
}

/** Parts of a certificate are read only when they matter; what cannot be read is not trusted. */
function judge(...chain: Parameters<typeof whyUntrusted>): string | undefined {
  try {
    return whyUntrusted(...chain)
  } catch {
    throw unreadable('a certificate is malformed')
  }
}

function unreadable(reason: string): OperationError {
  return new OperationError('Other', `Certificate parse error: ${reason}`, { reason: 'system' })
}

export const certificateMethods: readonly Operation[] = [verifyCert, verifyCertChain]
