// Whether a server's certificate leads to a trusted one: signatures, validity now, use for servers, authorities and their path
// lengths. No revocation and no host name, as in Rex. INVARIANT: what is not understood is not trusted.

import { type Certificate, extensionIds, pathLength } from './certificate.js'

const serverUse = '1.3.6.1.5.5.7.3.1'
const mostAuthorities = 6
const mostSignatures = 100
const leastRsaBits = 2048

/** Signatures with SHA-256, SHA-384 or SHA-512, and Ed25519. */
const algorithms: ReadonlySet<string> = new Set([
  '2a864886f70d01010b',
  '2a864886f70d01010c',
  '2a864886f70d01010d',
  '2a864886f70d01010a',
  '2a8648ce3d040302',
  '2a8648ce3d040303',
  '2a8648ce3d040304',
  '2b6570',
])

/** Extensions whose meaning is looked at here. Limits on names are not, so a certificate with them is refused, critical or not. */
const understood: ReadonlySet<string> = new Set([
  extensionIds.subjectKeyIdentifier,
  extensionIds.keyUsage,
  extensionIds.subjectAlternativeName,
  extensionIds.basicConstraints,
  extensionIds.authorityKeyIdentifier,
  extensionIds.extendedKeyUsage,
])

/** Nothing where the chain holds; otherwise why it does not. */
export function whyUntrusted(
  server: Certificate,
  intermediates: readonly Certificate[],
  root: Certificate,
  now: Date,
): string | undefined {
  if (server.x509.ca) return 'an authority is used as a server'
  const reason = whyUnusable(server, now)
  if (reason !== undefined) return reason
  if (root.extensions.some(({ id }) => id === extensionIds.nameConstraints)) return 'limits on names are not supported'
  return new Search(intermediates, root, now).from(server, 0, [])
}

class Search {
  readonly #intermediates: readonly Certificate[]
  readonly #root: Certificate
  readonly #now: Date
  #signatures = 0

  constructor(intermediates: readonly Certificate[], root: Certificate, now: Date) {
    this.#intermediates = intermediates
    this.#root = root
    this.#now = now
  }

  /** Tries every way up from a certificate with so many authorities below. */
  from(certificate: Certificate, below: number, path: readonly Certificate[]): string | undefined {
    if (this.#issued(this.#root, certificate)) return undefined
    if (below >= mostAuthorities) return 'the chain is too long'
    let reason = 'unknown issuer'
    for (const issuer of this.#intermediates) {
      if (path.includes(issuer) || !this.#issued(issuer, certificate)) continue
      const refused = whyNoAuthority(issuer, below, this.#now) ?? this.from(issuer, below + 1, [...path, issuer])
      if (refused === undefined) return undefined
      reason = refused
    }
    return reason
  }

  #issued(issuer: Certificate, certificate: Certificate): boolean {
    if (!certificate.x509.checkIssued(issuer.x509)) return false
    this.#signatures += 1
    return this.#signatures <= mostSignatures && isStrong(issuer) && certificate.x509.verify(issuer.x509.publicKey)
  }
}

function whyNoAuthority(issuer: Certificate, below: number, now: Date): string | undefined {
  if (!issuer.x509.ca) return 'a certificate is used as an authority and is none'
  const most = pathLength(issuer)
  if (most !== undefined && below > most) return 'an authority has more below it than it may'
  return whyUnusable(issuer, now)
}

/** What holds for the server and every authority between it and the root. */
function whyUnusable({ x509, version, algorithm, extensions }: Certificate, now: Date): string | undefined {
  if (version !== 3) return 'a certificate is not of version 3'
  if (!(now >= new Date(x509.validFrom))) return 'a certificate is not valid yet'
  if (!(now <= new Date(x509.validTo))) return 'a certificate has expired'
  if (!algorithms.has(algorithm)) return 'a signature is of an algorithm that is not trusted'
  // Named `keyUsage` by Node, it is the extended use.
  const uses: readonly string[] | undefined = x509.keyUsage
  if (uses !== undefined && !uses.includes(serverUse)) return 'a certificate is not for servers'
  const unknown = extensions.find(({ id, isCritical }) => isCritical && !understood.has(id))
  if (unknown !== undefined) return 'a critical extension is not understood'
  const isLimited = extensions.some(({ id }) => id === extensionIds.nameConstraints)
  return isLimited ? 'limits on names are not supported' : undefined
}

function isStrong({ x509 }: Certificate): boolean {
  const { asymmetricKeyType, asymmetricKeyDetails } = x509.publicKey
  return asymmetricKeyType !== 'rsa' || (asymmetricKeyDetails?.modulusLength ?? 0) >= leastRsaBits
}
