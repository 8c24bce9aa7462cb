// A certificate with the facts that decide whether it may stand in a chain. What Node does not tell is read from its bytes.

import { X509Certificate } from 'node:crypto'
import { type DerElement, DerError, derElements, derOnly, derTags } from './der.js'

export interface Certificate {
  readonly x509: X509Certificate
  /** Of its signature, in hexadecimal form. */
  readonly algorithm: string
  readonly version: number
  readonly extensions: readonly Extension[]
}

export interface Extension {
  /** Its object identifier, in hexadecimal form. */
  readonly id: string
  readonly isCritical: boolean
  readonly value: Buffer
}

const block = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]*-----END CERTIFICATE-----/g

/** The certificates of a PEM text, in order; a text between them is no matter. */
export function readCertificates(text: string): readonly Certificate[] {
  return [...text.matchAll(block)].map(([pem]) => readCertificate(new X509Certificate(pem)))
}

const [versionTag, extensionsTag] = [0xa0, 0xa3]

function readCertificate(x509: X509Certificate): Certificate {
  const [body, algorithm] = derElements(derOnly(x509.raw, derTags.sequence))
  const [identifier] = derElements(algorithm?.content ?? Buffer.alloc(0))
  if (body === undefined || identifier?.tag !== derTags.object) throw new DerError('a field is missing')
  const fields = derElements(body.content)
  const version = fields.find(({ tag }) => tag === versionTag)
  const extensions = fields.find(({ tag }) => tag === extensionsTag)
  return {
    x509,
    algorithm: identifier.content.toString('hex'),
    version: version === undefined ? 1 : (derOnly(version.content, derTags.integer)[0] ?? 0) + 1,
    extensions:
      extensions === undefined ? [] : derElements(derOnly(extensions.content, derTags.sequence)).map(readExtension),
  }
}

function readExtension({ content }: DerElement): Extension {
  const parts = derElements(content)
  const [id, second] = parts
  const value = parts.at(-1)
  if (id?.tag !== derTags.object || value?.tag !== derTags.bytes) throw new DerError('an extension is malformed')
  const isCritical = second?.tag === derTags.boolean && second.content[0] !== 0
  return { id: id.content.toString('hex'), isCritical, value: value.content }
}

/** How many authorities may stand below this one; nothing where it says nothing. */
export function pathLength({ extensions }: Certificate): number | undefined {
  const constraints = extensions.find(({ id }) => id === extensionIds.basicConstraints)
  if (constraints === undefined) return undefined
  const length = derElements(derOnly(constraints.value, derTags.sequence)).find(({ tag }) => tag === derTags.integer)
  if (length === undefined) return undefined
  if (length.content.length > 2) return Number.MAX_SAFE_INTEGER
  return length.content.readUIntBE(0, length.content.length)
}

export const extensionIds = {
  subjectKeyIdentifier: '551d0e',
  keyUsage: '551d0f',
  subjectAlternativeName: '551d11',
  basicConstraints: '551d13',
  nameConstraints: '551d1e',
  authorityKeyIdentifier: '551d23',
  extendedKeyUsage: '551d25',
} as const
