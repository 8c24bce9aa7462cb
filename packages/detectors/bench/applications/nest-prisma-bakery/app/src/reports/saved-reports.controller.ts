import { Body, Controller, Get, Post } from '@nestjs/common';
import { Roles } from '../auth/roles.decorator';
import { SignedIn, SignedInCustomer } from '../auth/signed-in.decorator';
import type { SavedReportForm } from './saved-reports.service';
import { SavedReportsService } from './saved-reports.service';

@Controller('saved-reports')
@Roles('BAKER', 'MANAGER')
export class SavedReportsController {
  constructor(private readonly saved: SavedReportsService) {}

  @Post()
  save(@SignedIn() customer: SignedInCustomer, @Body() form: SavedReportForm) {
    return this.saved.save(customer.id, form);
  }

  @Get()
  list(@SignedIn() customer: SignedInCustomer) {
    return this.saved.list(customer.id);
  }
}
