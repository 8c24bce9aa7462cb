import { createParamDecorator, ExecutionContext } from '@nestjs/common';

export interface SignedInCustomer {
  id: number;
  email: string;
  role: 'CUSTOMER' | 'BAKER' | 'MANAGER';
}

export const SignedIn = createParamDecorator(
  (_data: unknown, context: ExecutionContext): SignedInCustomer => context.switchToHttp().getRequest().customer,
);
