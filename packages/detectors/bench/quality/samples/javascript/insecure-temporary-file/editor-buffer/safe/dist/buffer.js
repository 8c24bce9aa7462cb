import { readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';

export function createFile(text, extension) {
    const file = join(tmpdir(), `ask-${randomUUID()}${extension}`);
    writeFileSync(file, text, { encoding: 'utf8', flag: 'wx', mode: 0o600 });
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
