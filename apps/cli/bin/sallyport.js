#!/usr/bin/env -S node --disallow-code-generation-from-strings
// One command, two bundles: the agents' server has dependencies that no other command should pay for. Version and help are
// texts that the build wrote down.

import { readFileSync } from 'node:fs'

const texts = new Map([
  ['--version', 'version.txt'],
  ['-V', 'version.txt'],
  ['--help', 'help.txt'],
  ['-h', 'help.txt'],
])
const name = process.argv.length === 3 ? texts.get(process.argv[2]) : undefined
if (name !== undefined) process.stdout.write(readFileSync(new URL(`../bundle/${name}`, import.meta.url)))
else await import(process.argv[2] === 'mcp' ? '../bundle/mcp-server.js' : '../bundle/cli.js')
