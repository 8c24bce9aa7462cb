import { Module } from '@nestjs/common';
import { ReportRunner } from './report.runner';
import { ReportsController } from './reports.controller';
import { SalesService } from './sales.service';
import { SavedReportsController } from './saved-reports.controller';
import { SavedReportsService } from './saved-reports.service';

@Module({
  controllers: [ReportsController, SavedReportsController],
  providers: [SalesService, SavedReportsService, ReportRunner],
})
export class ReportsModule {}
