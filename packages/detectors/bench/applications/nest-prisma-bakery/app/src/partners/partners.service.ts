import { Injectable } from '@nestjs/common';
import { PrismaService } from '../prisma/prisma.service';
import { PartnerDto } from './partners.dto';

@Injectable()
export class PartnersService {
  constructor(private readonly prisma: PrismaService) {}

  add(form: PartnerDto) {
    return this.prisma.partner.create({
      data: { name: form.name, callbackUrl: form.callbackUrl, statusUrl: form.statusUrl },
    });
  }

  list() {
    return this.prisma.partner.findMany({ orderBy: { name: 'asc' } });
  }

  pause(id: number) {
    return this.prisma.partner.update({ where: { id }, data: { active: false } });
  }
}
