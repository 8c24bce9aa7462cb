// Cases of verify_cert and verify_cert_chain; which chains hold is in certificates.test.ts.

import { readFileSync } from 'node:fs'
import type { OperationCases } from './case.js'
import { opened, withHandle } from './file-reads.js'

export const pem = (name: string): string =>
  readFileSync(new URL(`../certificates/${name}.pem`, import.meta.url), 'utf8')

const root = 'let root = d.open_file("root.pem", OpenFileOptions().read(true).build());'
const middle = 'let middle = d.open_file("middle.pem", OpenFileOptions().read(true).build());'
const asks = [...opened, 'open File $T/root.pem']
const reads = ['read File $T/root.pem', 'read File $T/a.txt']

export const certificateCases: readonly OperationCases[] = [
  {
    operation: 'RcFileHandle.verify_cert',
    allowed: [
      {
        tree: { 'a.txt': pem('direct'), 'root.pem': pem('root') },
        script: withHandle(`${root} f.verify_cert(root)`),
        asks: [...asks, ...reads],
        output: '',
      },
    ],
    escapes: [
      {
        tree: { in: { link: '->$T/out/secret.txt' }, out: { 'secret.txt': 'secret' } },
        script: withHandle('f.verify_cert(f)', 'read(true)', '$T/in', 'link'),
        error: 'file is a symbolic link',
      },
      {
        tree: { in: { 'a.txt': pem('direct') } },
        script: withHandle('f.verify_cert(f)', 'write(true)', '$T/in'),
        error: 'Attempted to read a file without opening it with the read option.',
      },
    ],
  },
  {
    operation: 'RcFileHandle.verify_cert_chain',
    allowed: [
      {
        tree: { 'a.txt': pem('below-middle'), 'root.pem': pem('root'), 'middle.pem': pem('middle') },
        script: withHandle(`${root} ${middle} f.verify_cert_chain(root, [middle])`),
        asks: [...asks, 'open File $T/middle.pem', ...reads, 'read File $T/middle.pem'],
        output: '',
      },
    ],
    escapes: [
      {
        tree: { in: { 'a.txt': 'x' } },
        script: withHandle('f.verify_cert_chain(f, ["a.txt"])', 'read(true)', '$T/in'),
        error: 'Parameter conversion failed for intermediates: expected RcFileHandle, got string',
      },
    ],
  },
]
