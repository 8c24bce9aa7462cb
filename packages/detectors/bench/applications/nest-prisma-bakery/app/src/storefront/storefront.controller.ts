import { Controller, Get, Header, NotFoundException, Param, ParseIntPipe, Query, Render, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Open } from '../auth/open.decorator';
import { SignedIn, SignedInCustomer } from '../auth/signed-in.decorator';
import { PrismaService } from '../prisma/prisma.service';
import { ProductsRepository } from '../products/products.repository';
import { BadgeService } from './badge.service';
import { ReceiptsService } from './receipts.service';

@Controller()
export class StorefrontController {
  constructor(
    private readonly prisma: PrismaService,
    private readonly products: ProductsRepository,
    private readonly receipts: ReceiptsService,
    private readonly badges: BadgeService,
  ) {}

  @Open()
  @Get('bread/:slug')
  @Render('product')
  async product(@Param('slug') slug: string) {
    const product = await this.products.bySlug(slug);
    if (!product) {
      throw new NotFoundException();
    }
    return { title: product.name, product, reviews: product.reviews };
  }

  @Open()
  @Get('method/:id')
  @Render('recipe')
  async recipe(@Param('id', ParseIntPipe) id: number) {
    const recipe = await this.prisma.recipe.findUniqueOrThrow({ where: { id } });
    return { recipe };
  }

  @Open()
  @Get('find')
  @Render('find')
  find(@Query('q') text: string) {
    return { text };
  }

  @Get('receipts/:id')
  @Header('Content-Type', 'text/html; charset=utf-8')
  receipt(@Param('id', ParseIntPipe) id: number, @SignedIn() customer: SignedInCustomer) {
    return this.receipts.page(id, customer.id);
  }

  @Get('badges/me')
  async badge(@SignedIn() customer: SignedInCustomer, @Res() response: Response) {
    response.type('html').send(await this.badges.page(customer.id));
  }

  @Open()
  @Get('hello')
  hello(@Query('name') name: string, @Res() response: Response) {
    response.json({ hello: name });
  }
}
