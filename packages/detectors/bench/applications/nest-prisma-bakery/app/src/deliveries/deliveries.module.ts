import { Module } from '@nestjs/common';
import { CourierController } from './courier.controller';
import { CourierService } from './courier.service';
import { DispatchController } from './dispatch.controller';
import { DispatchService } from './dispatch.service';

@Module({ controllers: [DispatchController, CourierController], providers: [DispatchService, CourierService] })
export class DeliveriesModule {}
