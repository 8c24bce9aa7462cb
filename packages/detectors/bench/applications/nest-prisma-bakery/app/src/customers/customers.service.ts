import { Injectable, NotFoundException } from '@nestjs/common';
import { PrismaService } from '../prisma/prisma.service';
import { CreditDto, ProfileDto } from './customers.dto';

@Injectable()
export class CustomersService {
  constructor(private readonly prisma: PrismaService) {}

  async profile(id: number) {
    const customer = await this.prisma.customer.findUnique({
      where: { id },
      select: { id: true, email: true, displayName: true, company: true, creditLimit: true },
    });
    if (!customer) {
      throw new NotFoundException();
    }
    return customer;
  }

  async change(id: number, form: ProfileDto) {
    await this.prisma.customer.update({ where: { id }, data: form });
    return this.profile(id);
  }

  async setCompany(id: number, form: ProfileDto) {
    const { company } = form;
    await this.prisma.customer.update({ where: { id }, data: { company } });
  }

  async setCredit(id: number, form: CreditDto) {
    await this.prisma.customer.update({ where: { id }, data: { creditLimit: form.creditLimit } });
  }

  search(text: string) {
    return this.prisma.customer.findMany({
      where: { OR: [{ email: { contains: text } }, { displayName: { contains: text } }] },
      take: 50,
    });
  }

  names() {
    return this.prisma.customer.findMany({ select: { id: true, displayName: true }, orderBy: { displayName: 'asc' } });
  }
}
