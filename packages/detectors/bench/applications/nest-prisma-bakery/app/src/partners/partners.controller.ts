import { Body, Controller, Get, Param, ParseIntPipe, Post } from '@nestjs/common';
import { Roles } from '../auth/roles.decorator';
import { PartnerDto } from './partners.dto';
import { PartnersService } from './partners.service';

@Controller('partners')
@Roles('BAKER', 'MANAGER')
export class PartnersController {
  constructor(private readonly partners: PartnersService) {}

  @Post()
  add(@Body() form: PartnerDto) {
    return this.partners.add(form);
  }

  @Get()
  list() {
    return this.partners.list();
  }

  @Post(':id/pause')
  pause(@Param('id', ParseIntPipe) id: number) {
    return this.partners.pause(id);
  }
}
