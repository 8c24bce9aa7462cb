import { resolve } from 'node:path';
import { runTool } from './tool.js';
import { countWords, topWords } from './words.js';

export class Extractor {
  #binary;
  #timeout;

  constructor({ binary = 'pdftotext', timeout = 20000 } = {}) {
    this.#binary = binary;
    this.#timeout = timeout;
  }

  #flags({ first, last, layout, encoding = 'UTF-8' }) {
    const flags = ['-q', '-enc', encoding];
    if (layout) flags.push('-layout');
    if (first !== undefined) flags.push('-f', Math.trunc(Number(first)) || 1);
    if (last !== undefined) flags.push('-l', Math.trunc(Number(last)) || 1);
    return flags;
  }

  /**
   * The text of each page.
   */
  async pages(file, options = {}) {
    const output = await runTool(this.#binary, this.#flags(options), resolve(file), this.#timeout);
    const pages = output.split('\f');
    if (pages[pages.length - 1] === '') pages.pop();
    return pages;
  }

  async text(file, options = {}) {
    return (await this.pages(file, options)).join('\n');
  }

  async words(file, { top = 20, ...options } = {}) {
    return topWords(countWords(await this.text(file, options)), top);
  }
}

export const extractor = new Extractor();
