import { spawn } from 'node:child_process';
import { createFile, readAndRemove } from './buffer.js';

const [binary, ...leading] = (process.env.VISUAL || process.env.EDITOR || 'vi').split(' ');

export class EditorPrompt {
    constructor(message, { initial = '', extension = '.txt' } = {}) {
        this.message = message;
        this.initial = initial;
        this.extension = extension;
    }
    ask() {
        const file = createFile(this.initial, this.extension);
        return new Promise((resolve, reject) => {
            const child = spawn(binary, [...leading, file], { stdio: 'inherit' });
            child.on('error', reject);
            child.on('exit', () => resolve(readAndRemove(file)));
        });
    }
}
