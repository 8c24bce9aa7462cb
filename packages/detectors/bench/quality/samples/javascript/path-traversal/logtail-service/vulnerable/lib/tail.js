import { open } from 'node:fs/promises';

const BLOCK = 64 * 1024;

/**
 * The last `count` lines of a file, read block by block from its end.
 */
export async function tail(file, count) {
  const handle = await open(file, 'r');

  try {
    let { size: position } = await handle.stat();
    const blocks = [];
    let newlines = 0;

    while (position > 0 && newlines <= count) {
      const length = Math.min(BLOCK, position);
      position -= length;
      const { buffer } = await handle.read(Buffer.alloc(length), 0, length, position);
      for (const byte of buffer) if (byte === 10) newlines += 1;
      blocks.unshift(buffer);
    }

    const lines = Buffer.concat(blocks).toString('utf8').split('\n');
    if (lines[lines.length - 1] === '') lines.pop();
    return count > 0 ? lines.slice(-count) : [];
  } finally {
    await handle.close();
  }
}
