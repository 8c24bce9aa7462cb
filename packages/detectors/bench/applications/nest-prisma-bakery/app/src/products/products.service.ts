import { Injectable } from '@nestjs/common';
import { ListDto, ProductDto } from './products.dto';
import { ProductsRepository } from './products.repository';

@Injectable()
export class ProductsService {
  constructor(private readonly products: ProductsRepository) {}

  async list(query: ListDto) {
    const all = await this.products.list(query.sort ?? 'name');
    if (!query.filter) {
      return all;
    }
    const wanted = new RegExp(query.filter, 'i');
    return all.filter((product) => wanted.test(product.name));
  }

  async suggestions(text: string) {
    const escaped = text.slice(0, 40).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const start = new RegExp(`^${escaped}`, 'i');
    const all = await this.products.list('name');
    return all.filter((product) => start.test(product.name)).map((product) => product.name);
  }

  add(form: ProductDto) {
    return this.products.create({
      slug: form.slug,
      name: form.name,
      description: form.description,
      priceCents: form.priceCents,
      allergens: form.allergens,
      pictureFile: form.pictureFile,
    });
  }

  reprice(id: number, cents: number) {
    return this.products.update(id, { priceCents: cents });
  }

  remove(id: number) {
    return this.products.remove(id);
  }

  cheap(cents: number) {
    return this.products.cheaperThan(cents);
  }

  containing(allergen: string) {
    return this.products.withAllergen(allergen);
  }
}
