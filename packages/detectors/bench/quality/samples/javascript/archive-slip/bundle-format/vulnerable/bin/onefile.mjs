#!/usr/bin/env node
import { pack, unpack } from '../lib/index.mjs';

const [command, source, target] = process.argv.slice(2);

if (command === 'pack' && target) {
  const n = await pack(source, target);
  console.log(`${n} files packed`);
} else if (command === 'unpack' && target) {
  for (const name of await unpack(source, target)) console.log(name);
} else {
  console.error('usage: onefile pack <folder> <bundle>\n       onefile unpack <bundle> <folder>');
  process.exitCode = 1;
}
