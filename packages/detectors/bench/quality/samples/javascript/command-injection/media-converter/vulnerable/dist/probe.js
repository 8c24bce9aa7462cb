import { execa } from 'execa';
export async function probe(file) {
    const { stdout } = await execa('ffprobe', ['-v', 'quiet', '-print_format', 'json', '-show_format', file]);
    return JSON.parse(stdout);
}
