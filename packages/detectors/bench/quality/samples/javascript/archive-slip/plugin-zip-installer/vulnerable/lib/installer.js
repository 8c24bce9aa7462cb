import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { unpack } from './unpack.js';

const NAME = /^[a-z][a-z0-9-]{1,60}$/;

export class PluginInstaller {
  constructor({ directory }) {
    this.directory = path.resolve(directory);
    this.staging = path.join(this.directory, '.staging');
  }

  /** Installs the plugin in the given zip file and resolves with its manifest. */
  async install(zipFile) {
    const work = path.join(this.staging, randomUUID());
    await mkdir(work, { recursive: true });
    try {
      await unpack(zipFile, work);
      const manifest = JSON.parse(await readFile(path.join(work, 'plugin.json'), 'utf8'));
      this.check(manifest);
      const home = path.join(this.directory, manifest.name);
      await rm(home, { recursive: true, force: true });
      await rename(work, home);
      return manifest;
    } finally {
      await rm(work, { recursive: true, force: true });
    }
  }

  check(manifest) {
    if (typeof manifest?.name !== 'string' || !NAME.test(manifest.name)) {
      throw new Error('plugin.json has no valid name');
    }
    if (typeof manifest.version !== 'string') throw new Error('plugin.json has no version');
  }
}
