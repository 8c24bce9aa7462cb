import { Injectable, NotFoundException } from '@nestjs/common';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import sanitizeHtml from 'sanitize-html';
import { settings } from '../config/settings';
import { PrismaService } from '../prisma/prisma.service';

@Injectable()
export class RecipesService {
  constructor(private readonly prisma: PrismaService) {}

  add(title: string, method: string) {
    return this.prisma.recipe.create({ data: { title, method: sanitizeHtml(method) } });
  }

  async sheet(name: string): Promise<string> {
    return readFile(join(settings.sheetDir, `${name}.txt`), 'utf8');
  }

  async priceList(name: string): Promise<string> {
    return readFile(join(settings.priceListDir, basename(name)), 'utf8');
  }

  async storeSheet(id: number, original: string, content: Buffer) {
    const file = join(settings.publicDir, original);
    await writeFile(file, content);
    return this.prisma.recipe.update({ where: { id }, data: { sheetFile: original } });
  }

  async sheetNamed(wanted: string): Promise<string> {
    const names = await readdir(settings.sheetDir);
    const name = names.find((each) => each === wanted);
    if (!name) {
      throw new NotFoundException();
    }
    return readFile(join(settings.sheetDir, name), 'utf8');
  }
}
