// Which chains of certificates hold. The certificates were made by certificates/make.sh.

import { describe, expect, test } from 'vitest'
import { readCertificates } from '../src/certificates/certificate.js'
import { derElements } from '../src/certificates/der.js'
import { whyUntrusted } from '../src/certificates/verify-chain.js'
import { pem } from './cases/certificates.js'
import { withHandle } from './cases/file-reads.js'
import { makeWorkspace, permitTree, run } from './harness.js'

const now = new Date('2050-01-01')

function judge(server: string, intermediates: readonly string[], root = 'root', at = now): string | undefined {
  const read = (name: string) => readCertificates(pem(name))
  const [first] = read(server)
  const [anchor] = read(root)
  if (first === undefined || anchor === undefined) throw new Error('no certificate')
  return whyUntrusted(first, intermediates.flatMap(read), anchor, at)
}

describe('a chain holds', () => {
  test.each([
    ['direct', []],
    ['direct', ['middle', 'impostor']],
    ['below-middle', ['middle']],
    ['below-middle', ['lower', 'middle']],
  ])('%s by way of %j', (server, intermediates) => {
    expect(judge(server, intermediates)).toBeUndefined()
  })
})

describe('a chain does not hold', () => {
  test.each<[string, string[], string, string]>([
    ['below-middle', [], 'root', 'unknown issuer'],
    ['direct', [], 'impostor', 'unknown issuer'],
    ['direct', [], 'middle', 'unknown issuer'],
    ['below-lower', ['lower', 'middle'], 'root', 'an authority has more below it than it may'],
    ['below-limited', ['limited'], 'root', 'limits on names are not supported'],
    ['below-nobody', ['nobody'], 'root', 'a certificate is used as an authority and is none'],
    ['below-weak', [], 'weak', 'unknown issuer'],
    ['expired', [], 'root', 'a certificate has expired'],
    ['client', [], 'root', 'a certificate is not for servers'],
    ['authority', [], 'root', 'an authority is used as a server'],
    ['critical', [], 'root', 'a critical extension is not understood'],
    ['old', [], 'root', 'a signature is of an algorithm that is not trusted'],
    ['root', [], 'root', 'an authority is used as a server'],
  ])('%s by way of %j to %s: %s', (server, intermediates, root, reason) => {
    expect(judge(server, intermediates, root)).toBe(reason)
  })

  test('with a signature that was changed', () => {
    const base64 = pem('direct').replaceAll(/-----[A-Z ]+-----|\s/g, '')
    const bytes = Buffer.from(base64, 'base64')
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
    const text = `-----BEGIN CERTIFICATE-----\n${bytes.toString('base64')}\n-----END CERTIFICATE-----`
    const [changed, root] = [...readCertificates(text), ...readCertificates(pem('root'))]
    if (changed === undefined || root === undefined) throw new Error('no certificate')
    expect(whyUntrusted(changed, [], root, now)).toBe('unknown issuer')
  })

  test('before its time, and after', () => {
    expect(judge('direct', [], 'root', new Date(0))).toBe('a certificate is not valid yet')
    expect(judge('direct', [], 'root', new Date('3000-01-01'))).toBe('a certificate has expired')
    expect(judge('direct', [], 'root', new Date(Number.NaN))).toBe('a certificate is not valid yet')
  })
})

test.each([
  [
    pem('expired'),
    pem('root'),
    'Certificate verification error: Certificate chain verification failed: a certificate has expired',
  ],
  ['no certificate', pem('root'), 'Certificate parse error: No certificates found in server certificate file'],
  [pem('direct'), '', 'Certificate parse error: No certificates found in root CA file'],
  [
    '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----',
    pem('root'),
    'Certificate parse error: Failed to parse PEM',
  ],
])('what a script is told (%#)', (server, root, message) => {
  const workspace = makeWorkspace({ 'a.txt': server, 'root.pem': root })
  try {
    const script = 'let r = d.open_file("root.pem", OpenFileOptions().read(true).build()); f.verify_cert(r)'
    const { result } = run({
      script: withHandle(script).replaceAll('$T', workspace.path),
      policy: permitTree(workspace.path),
    })
    expect(result.error?.message).toContain(`Other: ${message}`)
  } finally {
    workspace.remove()
  }
})

test.each(['30', '3080', '308101', '30810100', '3005', '3f0100', '3085ffffffffff'])('%s is no DER', (bytes) => {
  expect(() => derElements(Buffer.from(bytes, 'hex'))).toThrow()
})
