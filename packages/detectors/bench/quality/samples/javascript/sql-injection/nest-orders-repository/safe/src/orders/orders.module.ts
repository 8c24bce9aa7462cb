import { Module } from '@nestjs/common';
import { OrdersController } from './orders.controller';
import { OrdersRepository } from './orders.repository';
import { OrdersService } from './orders.service';
import { SessionGuard } from '../auth/session.guard';

@Module({
  controllers: [OrdersController],
  providers: [OrdersRepository, OrdersService, SessionGuard],
})
export class OrdersModule {}
