import { LinuxBackend } from './backends/linux.mjs';
import { ConsoleBackend } from './backends/console.mjs';

const registry = new Map([
  ['linux', LinuxBackend],
  ['console', ConsoleBackend],
]);

export class Notifier {
  #backend;

  constructor({ backend, appName = 'nudge' } = {}) {
    const name = backend ?? (process.platform === 'linux' ? 'linux' : 'console');
    const Backend = registry.get(name);
    if (!Backend) throw new Error(`Unknown backend: ${name}`);
    this.#backend = new Backend(appName);
  }

  async notify(message) {
    const note = typeof message === 'string' ? { title: '', body: message } : { ...message };
    note.title ||= 'Notification';
    note.urgency = ['low', 'normal', 'critical'].includes(note.urgency) ? note.urgency : 'normal';
    return this.#backend.show(note);
  }

  static register(name, Backend) {
    registry.set(name, Backend);
  }
}

export const notify = (message, options) => new Notifier(options).notify(message);
