#!/usr/bin/env -S node --disallow-code-generation-from-strings
await import('../bundle/rex-runner.js')
