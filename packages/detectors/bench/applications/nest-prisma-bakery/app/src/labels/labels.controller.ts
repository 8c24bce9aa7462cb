import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { Roles } from '../auth/roles.decorator';
import { LabelsService } from './labels.service';

@Controller('labels')
@Roles('BAKER', 'MANAGER')
export class LabelsController {
  constructor(private readonly labels: LabelsService) {}

  @Post(':productId/print')
  print(@Param('productId', ParseIntPipe) productId: number, @Body('printer') printer: string, @Body('copies') copies: number) {
    return this.labels.print(productId, printer, copies);
  }

  @Get(':productId/preview')
  preview(@Param('productId', ParseIntPipe) productId: number, @Query('size') size: string) {
    return this.labels.preview(productId, size);
  }

  @Post(':productId/sign')
  @HttpCode(204)
  async sign(@Param('productId', ParseIntPipe) productId: number) {
    await this.labels.renderSign(productId);
  }

  @Get('queue')
  queue() {
    return this.labels.queue();
  }
}
