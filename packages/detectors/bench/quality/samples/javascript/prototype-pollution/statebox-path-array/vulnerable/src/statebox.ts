import { Path, getIn, setIn } from './path';

export type Listener = (path: Path, value: unknown) => void;

export interface Command {
  path: Path;
  value: unknown;
}

export class Statebox {
  private readonly state: Record<string, unknown>;
  private readonly listeners = new Set<Listener>();

  constructor(initial: Record<string, unknown> = {}) {
    this.state = JSON.parse(JSON.stringify(initial));
  }

  get<T>(path: Path, fallback?: T): T | undefined {
    const value = getIn(this.state, path);
    return value === undefined ? fallback : (value as T);
  }

  set(path: Path, value: unknown): this {
    setIn(this.state, path, value);
    this.listeners.forEach((listener) => listener(path, value));
    return this;
  }

  /** Applies a message such as `{"path": ["user", "name"], "value": "x"}`. */
  receive(message: string): void {
    const command = JSON.parse(message) as Command;
    this.set(command.path, command.value);
  }

  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  toJSON(): unknown {
    return this.state;
  }
}

export default Statebox;
