import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import { Roles } from '../auth/roles.decorator';
import { SignedIn, SignedInCustomer } from '../auth/signed-in.decorator';
import { OrderDto } from './orders.dto';
import { OrdersService } from './orders.service';

@Controller('orders')
export class OrdersController {
  constructor(private readonly orders: OrdersService) {}

  @Post()
  place(@SignedIn() customer: SignedInCustomer, @Body() form: OrderDto) {
    return this.orders.place(customer.id, form);
  }

  @Get()
  mine(@SignedIn() customer: SignedInCustomer) {
    return this.orders.mine(customer.id);
  }

  @Get(':id')
  details(@Param('id', ParseIntPipe) id: number) {
    return this.orders.details(id);
  }

  @Get(':id/invoice')
  invoice(@Param('id', ParseIntPipe) id: number, @SignedIn() customer: SignedInCustomer) {
    return this.orders.invoiceLines(id, customer.id);
  }

  @Post(':id/cancel')
  @HttpCode(204)
  async cancel(@Param('id', ParseIntPipe) id: number, @SignedIn() customer: SignedInCustomer) {
    await this.orders.cancel(id, customer.id);
  }

  @Post(':id/ready')
  @Roles('BAKER', 'MANAGER')
  ready(@Param('id', ParseIntPipe) id: number) {
    return this.orders.ready(id);
  }
}
