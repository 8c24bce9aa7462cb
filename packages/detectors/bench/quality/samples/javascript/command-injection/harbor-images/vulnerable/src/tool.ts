import { execSync } from 'node:child_process';

export interface ToolOptions {
  cwd?: string;
  engine?: 'docker' | 'podman';
  dryRun?: boolean;
  log?: (line: string) => void;
}

export abstract class Tool {
  protected readonly engine: string;

  constructor(protected readonly options: ToolOptions = {}) {
    this.engine = options.engine === 'podman' ? 'podman' : 'docker';
  }

  protected abstract readonly noun: string;

  protected run(verb: string, ...words: string[]): string {
    const line = [this.engine, this.noun, verb, ...words].join(' ');
    this.options.log?.(line);
    if (this.options.dryRun) return '';
    return execSync(line, { cwd: this.options.cwd, encoding: 'utf8' });
  }

  protected json<T>(verb: string, ...words: string[]): T[] {
    const text = this.run(verb, '--format', "'{{json .}}'", ...words);
    return text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as T);
  }
}
