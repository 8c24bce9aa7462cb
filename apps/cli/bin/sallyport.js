#!/usr/bin/env -S node --disallow-code-generation-from-strings
// One command, two bundles: the agents' server has dependencies that no other command should pay for.
await import(process.argv[2] === 'mcp' ? '../bundle/mcp-server.js' : '../bundle/cli.js')
