import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Patch, Put, Query } from '@nestjs/common';
import { Roles } from '../auth/roles.decorator';
import { SignedIn, SignedInCustomer } from '../auth/signed-in.decorator';
import { CreditDto, ProfileDto } from './customers.dto';
import { CustomersService } from './customers.service';

@Controller('customers')
export class CustomersController {
  constructor(private readonly customers: CustomersService) {}

  @Get('me')
  me(@SignedIn() customer: SignedInCustomer) {
    return this.customers.profile(customer.id);
  }

  @Patch('me')
  change(@SignedIn() customer: SignedInCustomer, @Body() form: ProfileDto) {
    return this.customers.change(customer.id, form);
  }

  @Put('me/company')
  @HttpCode(204)
  async company(@SignedIn() customer: SignedInCustomer, @Body() form: ProfileDto) {
    await this.customers.setCompany(customer.id, form);
  }

  @Get()
  @Roles('BAKER', 'MANAGER')
  async search(@Query('q') text: string) {
    return this.customers.search(text);
  }

  @Get('names')
  @Roles('BAKER', 'MANAGER')
  names() {
    return this.customers.names();
  }

  @Put(':id/credit')
  @Roles('MANAGER')
  @HttpCode(204)
  async credit(@Param('id', ParseIntPipe) id: number, @Body() form: CreditDto) {
    await this.customers.setCredit(id, form);
  }
}
