import { exec } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(exec);

export class ClipService {
  constructor({ findVideo, outputDir }) {
    this.findVideo = findVideo;
    this.outputDir = outputDir;
  }

  async create(videoId, { start, length }) {
    const video = this.findVideo(videoId);
    if (!video) return null;

    await mkdir(this.outputDir, { recursive: true });
    const name = `${randomUUID()}.mp4`;
    const target = path.join(this.outputDir, name);
    await run(`ffmpeg -v error -ss 00:${start} -t 00:${length} -i ${video.file} -c copy ${target}`, {
      timeout: 60_000,
    });
    return { name, title: video.title };
  }
}
