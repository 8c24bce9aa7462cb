import { Body, Controller, Delete, Get, Param, ParseIntPipe, Patch, Post, Query } from '@nestjs/common';
import { Open } from '../auth/open.decorator';
import { Roles } from '../auth/roles.decorator';
import { ListDto, ProductDto } from './products.dto';
import { ProductsService } from './products.service';

@Controller('products')
export class ProductsController {
  constructor(private readonly products: ProductsService) {}

  @Open()
  @Get()
  list(@Query() query: ListDto) {
    return this.products.list(query);
  }

  @Open()
  @Get('suggestions')
  suggestions(@Query('q') text = '') {
    return this.products.suggestions(text);
  }

  @Open()
  @Get('cheap')
  cheap(@Query('below', ParseIntPipe) below: number) {
    return this.products.cheap(below);
  }

  @Open()
  @Get('containing/:allergen')
  containing(@Param('allergen') allergen: string) {
    return this.products.containing(allergen);
  }

  @Post()
  @Roles('MANAGER')
  add(@Body() form: ProductDto) {
    return this.products.add(form);
  }

  @Patch(':id/price')
  @Roles('MANAGER')
  reprice(@Param('id', ParseIntPipe) id: number, @Body('priceCents', ParseIntPipe) cents: number) {
    return this.products.reprice(id, cents);
  }

  @Delete(':id')
  remove(@Param('id', ParseIntPipe) id: number) {
    return this.products.remove(id);
  }
}
