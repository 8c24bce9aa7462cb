import { CanActivate, ExecutionContext, Injectable, UnauthorizedException } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { JwtService } from '@nestjs/jwt';
import { settings } from '../config/settings';
import { OPEN } from './open.decorator';

@Injectable()
export class JwtAuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: JwtService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const open = this.reflector.getAllAndOverride<boolean>(OPEN, [context.getHandler(), context.getClass()]);
    if (open) {
      return true;
    }
    const request = context.switchToHttp().getRequest();
    const token = request.cookies?.session ?? request.headers.authorization?.replace(/^Bearer /, '');
    if (!token) {
      throw new UnauthorizedException();
    }
    try {
      const claims = await this.tokens.verifyAsync(token, { secret: settings.jwtSecret, algorithms: ['HS256'] });
      request.customer = { id: claims.sub, email: claims.email, role: claims.role };
      return true;
    } catch {
      throw new UnauthorizedException();
    }
  }
}
