#!/usr/bin/env node
import { text } from 'node:stream/consumers';
import { parse } from './inilines.js';

const source = await text(process.stdin);
process.stdout.write(`${JSON.stringify(parse(source), null, 2)}\n`);
