import { Module } from '@nestjs/common';
import { PicturesController } from './pictures.controller';
import { PicturesService } from './pictures.service';
import { ProductsController } from './products.controller';
import { ProductsRepository } from './products.repository';
import { ProductsService } from './products.service';

@Module({
  controllers: [ProductsController, PicturesController],
  providers: [ProductsService, ProductsRepository, PicturesService],
  exports: [ProductsRepository],
})
export class ProductsModule {}
