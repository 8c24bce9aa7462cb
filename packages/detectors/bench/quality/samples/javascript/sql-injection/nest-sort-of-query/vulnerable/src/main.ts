import { ValidationPipe } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { AppModule } from './app.module'

NestFactory.create(AppModule).then((app) => {
  app.useGlobalPipes(new ValidationPipe())
  return app.listen(3000)
})
