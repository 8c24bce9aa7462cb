import { CanActivate, ExecutionContext, Injectable, UnauthorizedException } from '@nestjs/common';
import { createHash } from 'crypto';
import { DataSource } from 'typeorm';

@Injectable()
export class SessionGuard implements CanActivate {
  constructor(private readonly db: DataSource) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest();
    const token = String(request.headers.authorization ?? '').replace('Bearer ', '');
    const digest = createHash('sha256').update(token).digest('hex');
    const rows = await this.db.query('SELECT customer_id FROM session WHERE digest = $1 AND expires > now()', [digest]);
    if (rows.length === 0) throw new UnauthorizedException();
    request.customerId = rows[0].customer_id;
    return true;
  }
}
