import { ForbiddenException, Injectable } from '@nestjs/common';
import { PrismaService } from '../prisma/prisma.service';
import { ReviewDto } from './reviews.dto';

@Injectable()
export class ReviewsService {
  constructor(private readonly prisma: PrismaService) {}

  async add(customerId: number, form: ReviewDto) {
    const bought = await this.prisma.orderLine.count({
      where: { productId: form.productId, order: { customerId } },
    });
    if (bought === 0) {
      throw new ForbiddenException('Only what was bought can be reviewed');
    }
    return this.prisma.review.create({
      data: {
        productId: form.productId,
        customerId,
        stars: form.stars,
        headline: form.headline,
        body: form.body,
      },
    });
  }

  async remove(customerId: number, id: number) {
    const { count } = await this.prisma.review.deleteMany({ where: { id, customerId } });
    return count > 0;
  }

  async edit(customerId: number, id: number, body: string) {
    const review = await this.prisma.review.findUniqueOrThrow({ where: { id } });
    if (review.customerId !== customerId) {
      throw new ForbiddenException();
    }
    return this.prisma.review.update({ where: { id }, data: { body } });
  }
}
