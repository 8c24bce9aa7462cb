// Builds the Rust interpreter of the differential tests, where there is a Rust toolchain. Not part of any other build.

import { spawnSync } from 'node:child_process'

const { error, status } = spawnSync('cargo', ['build', '--release', '--locked'], {
  cwd: import.meta.dirname,
  stdio: 'inherit',
})
if (error !== undefined) process.stderr.write('cargo was not found: install a Rust toolchain\n')
process.exitCode = status ?? 1
