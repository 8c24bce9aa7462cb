import { EventEmitter } from 'node:events';
import { readAt, writeAt } from './path.js';

export interface Patch {
  path: string;
  value: unknown;
  origin?: string;
}

export type Listener<T> = (state: Readonly<T>, patch: Patch) => void;

export class Store<T extends object> {
  readonly #bus = new EventEmitter();
  readonly #history: Patch[] = [];
  #state: T;
  #depth = 0;

  constructor(initial: T, private readonly limit = 100) {
    this.#state = structuredClone(initial);
    this.#bus.on('patch', (patch: Patch) => this.#apply(patch));
  }

  get state(): Readonly<T> {
    return this.#state;
  }

  select<V>(path: string): V | undefined {
    return readAt(this.#state, path) as V | undefined;
  }

  subscribe(listener: Listener<T>): () => void {
    const wrapped = (patch: Patch) => listener(this.#state, patch);
    this.#bus.on('change', wrapped);
    return () => {
      this.#bus.off('change', wrapped);
    };
  }

  dispatch(patch: Patch): void {
    this.#depth += 1;
    try {
      this.#bus.emit('patch', patch);
    } finally {
      this.#depth -= 1;
    }
    if (this.#depth === 0) this.#bus.emit('change', patch);
  }

  /** Applies what another replica sent as text. */
  receive(message: string): number {
    const patches = JSON.parse(message) as Patch[];
    for (const patch of patches) this.dispatch({ ...patch, origin: 'remote' });
    return patches.length;
  }

  get history(): readonly Patch[] {
    return this.#history;
  }

  #apply(patch: Patch): void {
    writeAt(this.#state as Record<string, unknown>, patch.path, patch.value);
    this.#history.push(patch);
    if (this.#history.length > this.limit) this.#history.shift();
  }
}
