import { CanActivate, ExecutionContext, ForbiddenException, Injectable, UnauthorizedException } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { JwtService } from '@nestjs/jwt';
import { InjectRepository } from '@nestjs/typeorm';
import { Request } from 'express';
import { Repository } from 'typeorm';
import { config } from '../config';
import { Role, User } from '../entities/user.entity';
import { PUBLIC, ROLES, SessionUser } from './decorators';
import { fingerprint } from './crypto';

type AuthedRequest = Request & { user?: SessionUser };

@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly jwt: JwtService,
    @InjectRepository(User) private readonly users: Repository<User>,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, [context.getHandler(), context.getClass()])) return true;

    const request = context.switchToHttp().getRequest<AuthedRequest>();
    const apiToken = request.header('x-api-token');
    if (apiToken) {
      const owner = await this.users.findOneBy({ apiTokenHash: fingerprint(apiToken), active: true });
      if (!owner) throw new UnauthorizedException();
      request.user = { id: owner.id, email: owner.email, role: owner.role };
      return true;
    }

    const session: string | undefined = request.cookies?.sid;
    if (!session) throw new UnauthorizedException();
    let subject: number;
    try {
      const claims = await this.jwt.verifyAsync<{ sub: number }>(session, { algorithms: ['HS256'] });
      subject = claims.sub;
    } catch {
      throw new UnauthorizedException();
    }
    const user = await this.users.findOneBy({ id: subject, active: true });
    if (!user) throw new UnauthorizedException();
    request.user = { id: user.id, email: user.email, role: user.role };
    return true;
  }
}

@Injectable()
export class RolesGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, targets)) return true;
    const roles = this.reflector.getAllAndOverride<Role[]>(ROLES, targets);
    if (!roles || context.getType() !== 'http') return true;
    const { user } = context.switchToHttp().getRequest<AuthedRequest>();
    return !!user && (user.role === 'manager' || roles.includes(user.role));
  }
}

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

@Injectable()
export class OriginGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<Request>();
    if (SAFE_METHODS.has(request.method) || !request.cookies?.sid) return true;
    if (request.header('origin') !== config.publicOrigin) throw new ForbiddenException('wrong origin');
    return true;
  }
}
