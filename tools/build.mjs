// Builds everything that a checkout needs to run: compiles the packages, then bundles the executables.

import { ensureInstalled, runNode, sourceFingerprint, stampBuild } from './checkout.mjs'

ensureInstalled()
// Taken before, so that a source that changes during the build is built again next time.
const fingerprint = sourceFingerprint()
const { status } = runNode(['node_modules/typescript/bin/tsc', '-b'])
if (status !== 0) process.exit(status ?? 1)
await import('./bundle.mjs')
stampBuild(fingerprint)
