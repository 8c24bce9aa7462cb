import { Controller, Get, Query } from '@nestjs/common';
import { Roles } from '../common/decorators';
import { OccupancyDto, RevenueDto } from './reports.dto';
import { ReportsService } from './reports.service';

@Roles('staff')
@Controller('reports')
export class ReportsController {
  constructor(private readonly reports: ReportsService) {}

  @Get('occupancy')
  occupancy(@Query() query: OccupancyDto) {
    return this.reports.occupancy(query);
  }

  @Roles('manager')
  @Get('revenue')
  revenue(@Query() query: RevenueDto) {
    return this.reports.revenue(query);
  }
}
