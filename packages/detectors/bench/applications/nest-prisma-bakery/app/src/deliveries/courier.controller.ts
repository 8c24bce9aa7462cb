import { Controller, Headers, Param, ParseIntPipe, Post, RawBodyRequest, Req, UnauthorizedException } from '@nestjs/common';
import type { Request } from 'express';
import { Open } from '../auth/open.decorator';
import { CourierService } from './courier.service';

@Open()
@Controller('courier')
export class CourierController {
  constructor(private readonly courier: CourierService) {}

  @Post('picked-up/:id')
  pickedUp(@Headers('x-courier-token') token: string, @Param('id', ParseIntPipe) id: number) {
    return this.courier.pickedUp(token, id);
  }

  @Post('delivered/:id')
  delivered(@Headers('x-courier-token') token: string, @Param('id', ParseIntPipe) id: number) {
    return this.courier.delivered(token, id);
  }

  @Post('heartbeat')
  heartbeat(@Headers('x-signature') signature: string, @Req() request: RawBodyRequest<Request>) {
    if (!request.rawBody || !this.courier.genuine(request.rawBody, signature)) {
      throw new UnauthorizedException();
    }
    return { alive: true };
  }
}
