import { exec, execFile } from 'child_process';
import path from 'path';
import { promisify } from 'util';

const run = promisify(exec);
const runFile = promisify(execFile);

const photoFolder = path.join(__dirname, '../../public/photos');

export async function makePreview(stored: string, size: string): Promise<string> {
  const source = path.join(photoFolder, path.basename(stored));
  const target = source.replace(/\.\w+$/, '.preview.jpg');
  await run(`convert ${source} -resize ${size} -strip ${target}`);
  return path.basename(target);
}

export async function dimensionsOf(stored: string): Promise<{ width: number; height: number }> {
  const { stdout } = await runFile('identify', ['-format', '%w %h', path.join(photoFolder, path.basename(stored))]);
  const [width, height] = stdout.trim().split(' ').map(Number);
  return { width, height };
}

export async function freeSpace(): Promise<string> {
  const { stdout } = await run(`df -h --output=avail ${photoFolder}`);
  return stdout.split('\n')[1].trim();
}
