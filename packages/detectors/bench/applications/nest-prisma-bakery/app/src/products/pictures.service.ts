import { Injectable, NotFoundException } from '@nestjs/common';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { settings } from '../config/settings';
import { insideOf } from '../common/file-names';
import { ProductsRepository } from './products.repository';

@Injectable()
export class PicturesService {
  constructor(private readonly products: ProductsRepository) {}

  async fileOf(id: number): Promise<string> {
    const product = await this.products.find(id);
    if (!product.pictureFile) {
      throw new NotFoundException();
    }
    return join(settings.pictureDir, product.pictureFile);
  }

  thumbnail(name: string): string {
    const file = insideOf(settings.pictureDir, name);
    if (!existsSync(file)) {
      throw new NotFoundException();
    }
    return file;
  }
}
