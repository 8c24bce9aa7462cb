import { isDict, isMissing } from './guards';
import type { DefaultsOptions, Dict } from './types';

export class DefaultsFiller {
  private readonly nullIsMissing: boolean;
  private readonly maxDepth: number;

  constructor(options: DefaultsOptions = {}) {
    this.nullIsMissing = options.nullIsMissing ?? false;
    this.maxDepth = options.maxDepth ?? 12;
  }

  fill(target: Dict, ...layers: unknown[]): Dict {
    for (const layer of layers) {
      if (isDict(layer)) this.descend(target, layer, 0);
    }
    return target;
  }

  private descend(target: Dict, from: Dict, depth: number): void {
    if (depth > this.maxDepth) {
      throw new RangeError('defaults are nested too deeply');
    }
    Object.getOwnPropertyNames(from).forEach((name) => {
      const fallback = from[name];
      const current = target[name];
      if (isDict(current) && isDict(fallback)) {
        this.descend(current, fallback, depth + 1);
      } else if (isMissing(current, this.nullIsMissing)) {
        target[name] = fallback;
      }
    });
  }
}

/** Shortcut: the first argument is mutated and returned. */
export function defaultsDeep(target: Dict, ...layers: unknown[]): Dict {
  return new DefaultsFiller().fill(target, ...layers);
}

export function parseWithDefaults(json: string, fallback: string): Dict {
  const value: unknown = JSON.parse(json);
  if (!isDict(value)) throw new TypeError('expected a JSON object');
  return defaultsDeep(value, JSON.parse(fallback));
}

export type { DefaultsOptions, Dict };
