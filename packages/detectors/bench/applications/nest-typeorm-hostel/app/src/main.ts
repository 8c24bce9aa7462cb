import 'reflect-metadata';
import { ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { NestExpressApplication } from '@nestjs/platform-express';
import cookieParser from 'cookie-parser';
import hbs from 'hbs';
import helmet from 'helmet';
import { join } from 'path';
import { AppModule } from './app.module';
import { ErrorFilter } from './common/error.filter';
import { registerHelpers } from './common/view-helpers';
import { config } from './config';

async function bootstrap() {
  const app = await NestFactory.create<NestExpressApplication>(AppModule, { rawBody: true });

  // the booking page has an inline script with its data
  app.use(helmet({ contentSecurityPolicy: false }));
  app.use(cookieParser());
  app.useGlobalPipes(new ValidationPipe({ whitelist: true, transform: true }));
  app.useGlobalFilters(new ErrorFilter());
  app.enableCors({
    credentials: true,
    origin: (origin, done) => done(null, !origin || config.allowedOrigins.has(origin) ? origin : false),
  });

  app.useStaticAssets(config.uploadDir, { prefix: '/uploads/' });
  app.setBaseViewsDir(join(__dirname, '..', 'views'));
  app.setViewEngine('hbs');
  registerHelpers(hbs);

  await app.listen(config.port);
}

void bootstrap();
