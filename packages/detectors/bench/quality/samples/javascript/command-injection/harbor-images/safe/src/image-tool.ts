import { Tool } from './tool.js';

export interface Image {
  Repository: string;
  Tag: string;
  ID: string;
  Size: string;
}

export class ImageTool extends Tool {
  protected readonly noun = 'image';

  list(): Image[] {
    return this.json<Image>('ls');
  }

  sizeOf(id: string): string | undefined {
    return this.list().find((image) => image.ID === id)?.Size;
  }

  pull(reference: string): string {
    if (!/^[\w][\w.\-/]*(:\w[\w.-]*)?$/.test(reference)) throw new Error(`not a reference: ${reference}`);
    const { name, tag } = split(reference);
    return this.run('pull', '--quiet', `${name}:${tag}`).trim();
  }

  prune(): string {
    return this.run('prune', '--force');
  }
}

function split(reference: string): { name: string; tag: string } {
  const at = reference.lastIndexOf(':');
  if (at <= reference.lastIndexOf('/')) return { name: reference, tag: 'latest' };
  return { name: reference.slice(0, at), tag: reference.slice(at + 1) };
}
