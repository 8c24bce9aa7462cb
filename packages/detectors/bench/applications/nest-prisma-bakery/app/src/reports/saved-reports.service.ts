import { Injectable } from '@nestjs/common';
import { PrismaService } from '../prisma/prisma.service';

export interface SavedReportForm {
  title: string;
  condition: string;
  pageSize: number;
}

@Injectable()
export class SavedReportsService {
  constructor(private readonly prisma: PrismaService) {}

  save(ownerId: number, form: SavedReportForm) {
    return this.prisma.savedReport.create({
      data: { ownerId, title: form.title, condition: form.condition, pageSize: Number(form.pageSize) || 50 },
    });
  }

  list(ownerId: number) {
    return this.prisma.savedReport.findMany({ where: { ownerId } });
  }
}
