import { BadRequestException } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { basename, extname, resolve, sep } from 'node:path';

export function insideOf(root: string, name: string): string {
  const full = resolve(root, name);
  if (!full.startsWith(root + sep)) {
    throw new BadRequestException('Unknown file');
  }
  return full;
}

export function storedName(original: string): string {
  return `${randomUUID()}${extname(basename(original)).toLowerCase()}`;
}
