import { Shelf } from './shelf.js';
import type { Page, ShelfOptions } from './types.js';

export function openShelf(root: string, options: ShelfOptions = {}): Shelf {
  return new Shelf(root, options);
}

export { Shelf };
export type { Page, ShelfOptions };
