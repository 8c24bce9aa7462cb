import { Controller, Get, Param, ParseArrayPipe, ParseIntPipe, Query } from '@nestjs/common';
import { Roles } from '../auth/roles.decorator';
import { ReportRunner } from './report.runner';
import { SalesService } from './sales.service';

@Controller('reports')
@Roles('MANAGER')
export class ReportsController {
  constructor(
    private readonly sales: SalesService,
    private readonly runner: ReportRunner,
  ) {}

  @Get('sales')
  byPeriod(@Query('from') from: string, @Query('order') order = 'day') {
    return this.sales.byPeriod(from, order);
  }

  @Get('sales/grouped')
  grouped(@Query('by') by: string) {
    return this.sales.grouped(by);
  }

  @Get('sales/products')
  ofProducts(@Query('ids', new ParseArrayPipe({ items: Number })) ids: number[]) {
    return this.sales.ofProducts(ids);
  }

  @Get('newest')
  newest(@Query('limit') limit: number) {
    return this.sales.newest(limit);
  }

  @Get('saved/:id')
  firstPage(@Param('id', ParseIntPipe) id: number) {
    return this.runner.firstPage(id);
  }
}
