#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { outline, toList } from '../src/outline.js';

const text = readFileSync(process.argv[2] ?? 0, 'utf8');
process.stdout.write(toList(outline(text)));
