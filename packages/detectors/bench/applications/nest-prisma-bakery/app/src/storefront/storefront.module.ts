import { Module } from '@nestjs/common';
import { ProductsModule } from '../products/products.module';
import { BadgeService } from './badge.service';
import { ReceiptsService } from './receipts.service';
import { StorefrontController } from './storefront.controller';

@Module({ imports: [ProductsModule], controllers: [StorefrontController], providers: [ReceiptsService, BadgeService] })
export class StorefrontModule {}
