import { Body, Controller, Get, Header, Param, ParseIntPipe, Post, Query, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { Roles } from '../auth/roles.decorator';
import { RecipesService } from './recipes.service';

@Controller('recipes')
@Roles('BAKER', 'MANAGER')
export class RecipesController {
  constructor(private readonly recipes: RecipesService) {}

  @Post()
  add(@Body('title') title: string, @Body('method') method: string) {
    return this.recipes.add(title, method);
  }

  @Get('sheet')
  @Header('Content-Type', 'text/plain')
  sheet(@Query('name') name: string) {
    return this.recipes.sheet(name);
  }

  @Get('price-list/:name')
  @Header('Content-Type', 'text/plain')
  priceList(@Param('name') name: string) {
    return this.recipes.priceList(name);
  }

  @Get('sheets/:name')
  @Header('Content-Type', 'text/plain')
  sheetNamed(@Param('name') name: string) {
    return this.recipes.sheetNamed(name);
  }

  @Post(':id/sheet')
  @UseInterceptors(FileInterceptor('sheet'))
  storeSheet(@Param('id', ParseIntPipe) id: number, @UploadedFile() file: Express.Multer.File) {
    return this.recipes.storeSheet(id, file.originalname, file.buffer);
  }
}
