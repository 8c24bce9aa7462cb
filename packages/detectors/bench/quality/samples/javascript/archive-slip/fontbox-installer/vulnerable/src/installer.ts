import { readFile } from 'node:fs/promises';
import path from 'node:path';
import AdmZip from 'adm-zip';
import { writeMember, type Written } from './write-member.js';

export interface InstallerOptions {
  folder: string;
  extensions?: readonly string[];
  onFont?: (font: Written) => void;
}

const FONT_EXTENSIONS = ['.ttf', '.otf', '.woff', '.woff2'] as const;

export class FontInstaller {
  private readonly installed = new Map<string, Written>();

  constructor(private readonly options: InstallerOptions) {}

  async installFile(archive: string): Promise<Written[]> {
    return this.install(await readFile(archive));
  }

  async install(bytes: Uint8Array): Promise<Written[]> {
    const zip = new AdmZip(Buffer.from(bytes));
    const members = zip.getEntries().filter((member) => !member.isDirectory && this.isFont(member.entryName));
    const written: Written[] = [];
    for (const member of members) {
      const font = await writeMember(this.options.folder, member.entryName, member.getData());
      this.installed.set(font.family, font);
      this.options.onFont?.(font);
      written.push(font);
    }
    return written;
  }

  has(family: string): boolean {
    return this.installed.has(family);
  }

  css(base = '/fonts'): string {
    return [...this.installed.values()]
      .map((font) => `@font-face { font-family: '${font.family}'; src: url('${base}/${font.name}'); }`)
      .join('\n');
  }

  private isFont(name: string): boolean {
    const extensions = this.options.extensions ?? FONT_EXTENSIONS;
    return extensions.includes(path.extname(name).toLowerCase());
  }
}
