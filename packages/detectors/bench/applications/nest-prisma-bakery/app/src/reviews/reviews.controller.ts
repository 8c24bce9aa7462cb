import { Body, Controller, Delete, Param, ParseIntPipe, Post, Put } from '@nestjs/common';
import { SignedIn, SignedInCustomer } from '../auth/signed-in.decorator';
import { ReviewDto } from './reviews.dto';
import { ReviewsService } from './reviews.service';

@Controller('reviews')
export class ReviewsController {
  constructor(private readonly reviews: ReviewsService) {}

  @Post()
  add(@SignedIn() customer: SignedInCustomer, @Body() form: ReviewDto) {
    return this.reviews.add(customer.id, form);
  }

  @Put(':id')
  edit(@SignedIn() customer: SignedInCustomer, @Param('id', ParseIntPipe) id: number, @Body('body') body: string) {
    return this.reviews.edit(customer.id, id, body);
  }

  @Delete(':id')
  remove(@SignedIn() customer: SignedInCustomer, @Param('id', ParseIntPipe) id: number) {
    return this.reviews.remove(customer.id, id);
  }
}
