import { Body, Controller, Get, HttpCode, Logger, Param, Post, Put } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { IsString, IsUrl, Matches, MaxLength } from 'class-validator';
import { Repository } from 'typeorm';
import { CurrentUser, Roles, SessionUser } from '../common/decorators';
import { Settings } from '../entities/office.entity';
import { MessagesService } from '../messages/messages.service';
import { WebhooksService } from '../webhooks/webhooks.service';

class TemplateDto {
  @IsString() @MaxLength(8000) body: string;
}

class WebhookDto {
  @IsUrl({ protocols: ['https'], require_protocol: true }) url: string;
}

class PrinterNoteDto {
  @IsString() @Matches(/^[\w .,-]{1,80}$/) label: string;
}

const EDITABLE = new Set(['houseName', 'checkInFrom', 'checkOutUntil', 'quietHours', 'cityTax']);

@Roles('manager')
@Controller('settings')
export class SettingsController {
  private readonly logger = new Logger(SettingsController.name);

  constructor(
    @InjectRepository(Settings) private readonly settings: Repository<Settings>,
    private readonly messages: MessagesService,
    private readonly webhooks: WebhooksService,
  ) {}

  @Get()
  async read() {
    return (await this.settings.findOneBy({ id: 'house' }))?.values ?? {};
  }

  @Put()
  async write(@Body() body: Record<string, unknown>, @CurrentUser() user: SessionUser) {
    const row = (await this.settings.findOneBy({ id: 'house' })) ?? this.settings.create({ id: 'house', values: {} });
    const values: Record<string, unknown> = { ...row.values };
    for (const [key, value] of Object.entries(body)) {
      if (EDITABLE.has(key)) values[key] = value;
    }
    await this.settings.save({ ...row, values });
    this.logger.log(`settings changed by user ${user.id}`);
    return values;
  }

  @HttpCode(204)
  @Put('templates/:name')
  async template(@Param('name') name: string, @Body() dto: TemplateDto) {
    await this.messages.saveTemplate(name, dto.body);
    this.logger.log(`template ${name.replace(/[^\w-]/g, '')} saved`);
  }

  @Post('webhooks')
  webhook(@Body() dto: WebhookDto) {
    return this.webhooks.add(dto.url);
  }

  @HttpCode(204)
  @Post('printer-note')
  printerNote(@Body() dto: PrinterNoteDto) {
    this.logger.log(`printer note: ${dto.label}`);
  }
}
