import { Tool } from './tool.js';

export interface Volume {
  Name: string;
  Driver: string;
}

export class VolumeTool extends Tool {
  protected readonly noun = 'volume';

  list(): Volume[] {
    return this.json<Volume>('ls');
  }

  unused(): string[] {
    return this.list()
      .filter((volume) => volume.Driver === 'local')
      .map((volume) => volume.Name);
  }
}
