import { Injectable, Logger } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { settings } from '../config/settings';
import { PrismaService } from '../prisma/prisma.service';

@Injectable()
export class ReportRunner {
  private readonly logger = new Logger(ReportRunner.name);

  constructor(private readonly prisma: PrismaService) {}

  @Cron('0 4 * * *')
  async everyNight() {
    const reports = await this.prisma.savedReport.findMany();
    for (const report of reports) {
      const rows = await this.prisma.$queryRawUnsafe(`SELECT * FROM "Order" WHERE ${report.condition}`);
      await writeFile(join(settings.priceListDir, `report-${report.id}.json`), JSON.stringify(rows));
    }
    this.logger.log(`${reports.length} reports written`);
  }

  async firstPage(id: number) {
    const report = await this.prisma.savedReport.findUniqueOrThrow({ where: { id } });
    return this.prisma.$queryRawUnsafe(`SELECT id FROM "Order" ORDER BY id LIMIT ${report.pageSize}`);
  }
}
