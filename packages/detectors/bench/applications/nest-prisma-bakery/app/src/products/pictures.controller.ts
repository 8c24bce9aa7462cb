import { Controller, Get, Param, ParseIntPipe, Post, Res, StreamableFile, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Response } from 'express';
import { diskStorage } from 'multer';
import { createReadStream } from 'node:fs';
import { Open } from '../auth/open.decorator';
import { Roles } from '../auth/roles.decorator';
import { storedName } from '../common/file-names';
import { settings } from '../config/settings';
import { PicturesService } from './pictures.service';

@Controller()
export class PicturesController {
  constructor(private readonly pictures: PicturesService) {}

  @Open()
  @Get('products/:id/picture')
  async picture(@Param('id', ParseIntPipe) id: number) {
    const file = await this.pictures.fileOf(id);
    return new StreamableFile(createReadStream(file));
  }

  @Open()
  @Get('thumbnails/:name')
  thumbnail(@Param('name') name: string, @Res() response: Response) {
    response.sendFile(this.pictures.thumbnail(name));
  }

  @Post('pictures')
  @Roles('MANAGER')
  @UseInterceptors(
    FileInterceptor('picture', {
      storage: diskStorage({
        destination: settings.pictureDir,
        filename: (_request, file, done) => done(null, storedName(file.originalname)),
      }),
      limits: { fileSize: 4_000_000 },
      fileFilter: (_request, file, done) => done(null, ['image/png', 'image/jpeg'].includes(file.mimetype)),
    }),
  )
  upload(@UploadedFile() file: Express.Multer.File) {
    return { name: file.filename };
  }
}
