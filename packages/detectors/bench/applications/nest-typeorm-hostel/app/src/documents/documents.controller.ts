import {
  BadRequestException, Body, Controller, ForbiddenException, Get, NotFoundException, Param, ParseUUIDPipe, Post, Res, StreamableFile,
  UploadedFile, UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { InjectRepository } from '@nestjs/typeorm';
import { IsString, MaxLength } from 'class-validator';
import { randomUUID } from 'crypto';
import { Response } from 'express';
import { createReadStream, existsSync } from 'fs';
import { writeFile } from 'fs/promises';
import { join, resolve, sep } from 'path';
import { Repository } from 'typeorm';
import { CurrentUser, isStaff, Roles, SessionUser } from '../common/decorators';
import { config } from '../config';
import { StoredDocument } from '../entities/office.entity';

class DocumentDto {
  @IsString() @MaxLength(80) title: string;
}

const KINDS = [
  { mime: 'image/jpeg', extension: 'jpg', magic: Buffer.from([0xff, 0xd8, 0xff]) },
  { mime: 'image/png', extension: 'png', magic: Buffer.from([0x89, 0x50, 0x4e, 0x47]) },
  { mime: 'application/pdf', extension: 'pdf', magic: Buffer.from('%PDF-') },
];

@Controller('documents')
export class DocumentsController {
  constructor(@InjectRepository(StoredDocument) private readonly documents: Repository<StoredDocument>) {}

  @Post()
  @UseInterceptors(FileInterceptor('file', { limits: { fileSize: 5 * 1024 * 1024, files: 1 } }))
  async upload(@UploadedFile() file: Express.Multer.File, @Body() dto: DocumentDto, @CurrentUser() user: SessionUser) {
    const kind = KINDS.find(({ magic }) => file?.buffer.subarray(0, magic.length).equals(magic));
    if (!kind) throw new BadRequestException('a JPEG, PNG or PDF, please');
    const storedName = `${randomUUID()}.${kind.extension}`;
    await writeFile(join(config.documentDir, storedName), file.buffer, { flag: 'wx' });
    const { id } = await this.documents.save(
      this.documents.create({ ownerId: user.id, title: dto.title, storedName, mime: kind.mime }),
    );
    return { id };
  }

  @Get('handbook/:page')
  handbook(@Param('page') page: string) {
    const file = join(config.handbookDir, page);
    if (!existsSync(file)) throw new NotFoundException();
    return new StreamableFile(createReadStream(file));
  }

  @Roles('manager')
  @Get('exports/:name')
  exported(@Param('name') name: string) {
    const file = resolve(config.exportDir, name);
    if (!file.startsWith(config.exportDir + sep) || !existsSync(file)) throw new NotFoundException();
    return new StreamableFile(createReadStream(file), { type: 'text/csv' });
  }

  @Get(':id')
  async download(@Param('id', ParseUUIDPipe) id: string, @CurrentUser() user: SessionUser, @Res({ passthrough: true }) res: Response) {
    const document = await this.documents.findOneBy({ id });
    if (!document) throw new NotFoundException();
    if (document.ownerId !== user.id && !isStaff(user)) throw new ForbiddenException();
    res.setHeader('Content-Type', document.mime);
    res.setHeader('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(document.title)}`);
    return new StreamableFile(createReadStream(join(config.documentDir, document.storedName)));
  }
}
