#!/usr/bin/env node
import { ImageTool } from './image-tool.js';

const tool = new ImageTool({ log: (line) => console.error(`+ ${line}`) });
const [verb, argument] = process.argv.slice(2);

if (verb === 'pull' && argument) console.log(tool.pull(argument));
else if (verb === 'list') console.table(tool.list());
else console.error('usage: harbor-images list | pull <reference>');
