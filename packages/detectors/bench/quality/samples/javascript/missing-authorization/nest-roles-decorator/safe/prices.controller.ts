import { Body, Controller, Delete, Param, Post, Put, UseGuards } from '@nestjs/common'
import { AuthGuard } from '@nestjs/passport'
import { Roles, RolesGuard } from './roles'
import { PricesService } from './prices.service'

@Controller('prices')
@UseGuards(AuthGuard('jwt'), RolesGuard)
export class PricesController {
  constructor(private readonly prices: PricesService) {}

  @Roles('seller')
  @Post()
  add(@Body() body: { amount: number }) {
    return this.prices.create(body.amount)
  }

  @Roles('seller')
  @Delete(':id')
  drop(@Param('id') id: string) {
    return this.prices.removePrice(id)
  }

  @Roles('seller')
  @Put(':id')
  change(@Param('id') id: string, @Body() body: { amount: number }) {
    return this.prices.updateAmount(id, body.amount)
  }
}
