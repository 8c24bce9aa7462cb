import { Injectable } from '@nestjs/common';
import { Prisma } from '@prisma/client';
import { PrismaService } from '../prisma/prisma.service';

@Injectable()
export class ProductsRepository {
  constructor(private readonly prisma: PrismaService) {}

  create(data: Prisma.ProductCreateInput) {
    return this.prisma.product.create({ data });
  }

  update(id: number, data: Prisma.ProductUpdateInput) {
    return this.prisma.product.update({ where: { id }, data });
  }

  remove(id: number) {
    return this.prisma.product.delete({ where: { id } });
  }

  find(id: number) {
    return this.prisma.product.findUniqueOrThrow({ where: { id } });
  }

  bySlug(slug: string) {
    return this.prisma.product.findUnique({
      where: { slug },
      include: { reviews: { include: { customer: { select: { displayName: true } } }, orderBy: { createdAt: 'desc' } } },
    });
  }

  list(sort: 'name' | 'priceCents' | 'stock') {
    return this.prisma.product.findMany({ orderBy: { [sort]: 'asc' } });
  }

  cheaperThan(cents: number) {
    return this.prisma.$queryRaw`SELECT id, slug, name FROM "Product" WHERE "priceCents" < ${cents} ORDER BY name`;
  }

  withAllergen(allergen: string) {
    return this.prisma.$queryRawUnsafe('SELECT id, slug, name FROM "Product" WHERE $1 = ANY(allergens)', allergen);
  }
}
