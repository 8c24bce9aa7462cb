export interface PipeOptions {
  binary?: string;
  cwd?: string;
  timeout?: number;
}

export interface Operation {
  flag: string;
  value?: string;
}

export type Gravity = 'center' | 'north' | 'south' | 'east' | 'west';
