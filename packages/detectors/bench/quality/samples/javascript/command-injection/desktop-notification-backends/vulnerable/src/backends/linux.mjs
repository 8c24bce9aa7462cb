import { promisify } from 'node:util';
import * as childProcess from 'node:child_process';

export class LinuxBackend {
  constructor(appName, binary = 'notify-send') {
    this.appName = appName;
    this.binary = binary;
  }

  flags({ urgency, timeout, icon }) {
    const list = ['--app-name', this.appName, '--urgency', urgency];
    if (Number.isFinite(timeout)) list.push('--expire-time', String(Math.round(timeout * 1000)));
    if (icon) list.push('--icon', icon);
    return list;
  }

  async show(note) {
    const exec = promisify(childProcess.exec);
    const words = [...this.flags(note), '--', note.title, note.body ?? ''].map((w) => JSON.stringify(String(w)));
    await exec([this.binary, ...words].join(' '), { timeout: 10_000 });
    return { shown: true };
  }
}
