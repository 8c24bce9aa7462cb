import { Controller, Get, Param, ParseIntPipe, Post } from '@nestjs/common';
import { Roles } from '../auth/roles.decorator';
import { DispatchService } from './dispatch.service';

@Controller('dispatch')
@Roles('BAKER', 'MANAGER')
export class DispatchController {
  constructor(private readonly dispatch: DispatchService) {}

  @Post(':orderId')
  announce(@Param('orderId', ParseIntPipe) orderId: number) {
    return this.dispatch.announce(orderId);
  }

  @Get('flour/:grain')
  flour(@Param('grain') grain: string) {
    return this.dispatch.flourPrice(grain);
  }

  @Post('partners/names')
  names() {
    return this.dispatch.partnerNames();
  }
}
