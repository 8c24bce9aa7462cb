import { Global, Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
import { settings } from '../config/settings';
import { AuthController } from './auth.controller';
import { AuthService } from './auth.service';

@Global()
@Module({
  imports: [JwtModule.register({ secret: settings.jwtSecret, signOptions: { expiresIn: '8h', algorithm: 'HS256' } })],
  controllers: [AuthController],
  providers: [AuthService],
  exports: [JwtModule],
})
export class AuthModule {}
