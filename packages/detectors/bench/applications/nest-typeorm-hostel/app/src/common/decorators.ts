import { createParamDecorator, ExecutionContext, SetMetadata } from '@nestjs/common';
import { Role } from '../entities/user.entity';

export interface SessionUser {
  id: number;
  email: string;
  role: Role;
}

export const PUBLIC = 'public';
export const ROLES = 'roles';

export const Public = () => SetMetadata(PUBLIC, true);
export const Roles = (...roles: Role[]) => SetMetadata(ROLES, roles);

export const CurrentUser = createParamDecorator(
  (_: unknown, context: ExecutionContext): SessionUser => context.switchToHttp().getRequest().user,
);

export const isStaff = (user: SessionUser) => user.role === 'staff' || user.role === 'manager';
