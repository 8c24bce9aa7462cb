import { readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';

let counter = 0;

export function createFile(text, extension) {
    counter += 1;
    const file = join(tmpdir(), `ask-${process.pid}-${counter}${extension}`);
    writeFileSync(file, text, { encoding: 'utf8' });
    return file;
}

export function readAndRemove(file) {
    const text = readFileSync(file, 'utf8');
    unlinkSync(file);
    return text;
}

export function newIdentity() {
    return randomUUID();
}
