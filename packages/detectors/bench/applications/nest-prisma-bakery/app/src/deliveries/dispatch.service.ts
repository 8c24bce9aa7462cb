import { Injectable, Logger } from '@nestjs/common';
import axios from 'axios';
import { PrismaService } from '../prisma/prisma.service';

const MILL = 'https://api.muehle.example';

@Injectable()
export class DispatchService {
  private readonly logger = new Logger(DispatchService.name);

  constructor(private readonly prisma: PrismaService) {}

  async announce(orderId: number) {
    const partners = await this.prisma.partner.findMany({ where: { active: true } });
    for (const partner of partners) {
      const answer = await axios.post(partner.callbackUrl, { order: orderId, event: 'ready' }, { timeout: 4000 });
      this.logger.log(`Partner ${partner.id} answered ${answer.status}`);
    }
    return partners.length;
  }

  async flourPrice(grain: string) {
    const answer = await axios.get(`${MILL}/prices/${encodeURIComponent(grain)}`, { maxRedirects: 0 });
    return answer.data;
  }

  async partnerNames() {
    const partners = await this.prisma.partner.findMany({ select: { name: true } });
    const { data } = await axios.post(`${MILL}/partners`, { names: partners.map((partner) => partner.name) });
    return data;
  }
}
