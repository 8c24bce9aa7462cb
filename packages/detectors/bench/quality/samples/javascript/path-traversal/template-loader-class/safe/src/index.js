import { FileLoader } from './loader.js';
import { render as renderText } from './render.js';

export class Leaf {
  constructor({ views, extension = '.leaf', cache = true } = {}) {
    this.loader = new FileLoader([].concat(views ?? 'views'), extension);
    this.cache = cache ? new Map() : null;
  }

  async source(name) {
    if (this.cache?.has(name)) return this.cache.get(name);
    const text = await this.loader.load(name);
    this.cache?.set(name, text);
    return text;
  }

  async render(name, data = {}) {
    return renderText(await this.source(name), data);
  }
}

export { FileLoader };
