// NestJS with TypeORM and Prisma: a condition with a value in its text, and raw SQL.
import { Controller, Get, Param, Query } from '@nestjs/common'
import { PrismaClient } from '@prisma/client'
import { DataSource } from 'typeorm'

const prisma = new PrismaClient()
const dataSource = new DataSource({ type: 'postgres' })

@Controller('orders')
export class OrdersController {
  @Get()
  async list(@Query('status') status: string) {
    const builder = dataSource.createQueryBuilder().from('orders', 'orders')
    // finding: sql-injection
    return builder.where(`orders.status = '${status}'`).getRawMany()
  }

  @Get(':id')
  async show(@Param('id') id: string) {
    // finding: sql-injection
    return prisma.$queryRawUnsafe('SELECT * FROM orders WHERE id = ' + id)
  }
}
