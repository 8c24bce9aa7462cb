import { capture } from './lib/capture.js';
import { toBytes, toRatio } from './lib/units.js';

const FIELDS = ['Name', 'CPUPerc', 'MemUsage', 'PIDs'];

export class Docker {
  #binary;
  #defaults;

  constructor({ binary = 'docker', ...defaults } = {}) {
    this.#binary = binary;
    this.#defaults = { timeout: 15000, ...defaults };
  }

  async #call(command, ...rest) {
    const text = await capture(this.#binary, [command, ...rest], this.#defaults);
    return text.split('\n').filter(Boolean);
  }

  async list() {
    const rows = await this.#call('ps', '--no-trunc', '--quiet');
    return rows.map((r) => r.trim());
  }

  async stats(name) {
    const [line] = await this.#call('stats', '--no-stream', '--format=json', name);
    if (!line) return null;
    return this.#shape(JSON.parse(line));
  }

  async all() {
    const ids = await this.list();
    return Promise.all(ids.map((id) => this.stats(id)));
  }

  #shape(raw) {
    const [name, cpu, mem, pids] = FIELDS.map((f) => raw[f] ?? '');
    const [used, limit] = mem.split('/').map((s) => toBytes(s.trim()));
    return { name, cpu: toRatio(cpu), memory: { used, limit }, processes: Number(pids) };
  }
}

export const stats = (name, options) => new Docker(options).stats(name);
