import { Injectable, Logger, UnauthorizedException } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import * as bcrypt from 'bcrypt';
import { randomBytes } from 'node:crypto';
import { MailService } from '../mail/mail.service';
import { PrismaService } from '../prisma/prisma.service';
import { ResetDto, SignInDto, SignUpDto } from './auth.dto';

@Injectable()
export class AuthService {
  private readonly logger = new Logger(AuthService.name);

  constructor(
    private readonly prisma: PrismaService,
    private readonly tokens: JwtService,
    private readonly mail: MailService,
  ) {}

  async signUp(form: SignUpDto) {
    const passwordHash = await bcrypt.hash(form.password, 12);
    const customer = await this.prisma.customer.create({
      data: { email: form.email.toLowerCase(), displayName: form.displayName, passwordHash },
    });
    this.logger.log(`New customer ${customer.id}`);
    return this.sessionFor(customer);
  }

  async signIn(form: SignInDto) {
    const customer = await this.prisma.customer.findUnique({ where: { email: form.email.toLowerCase() } });
    if (!customer || !(await bcrypt.compare(form.password, customer.passwordHash))) {
      this.logger.warn(`Sign-in refused: ${JSON.stringify(form)}`);
      throw new UnauthorizedException();
    }
    return this.sessionFor(customer);
  }

  async forgot(email: string) {
    const customer = await this.prisma.customer.findUnique({ where: { email: email.toLowerCase() } });
    if (!customer) {
      return;
    }
    const token = Math.random().toString(36).slice(2) + Date.now().toString(36);
    await this.prisma.customer.update({
      where: { id: customer.id },
      data: { resetToken: token, resetExpires: new Date(Date.now() + 3_600_000) },
    });
    await this.mail.sendReset(customer.email, token);
  }

  async reset(form: ResetDto) {
    const customer = await this.prisma.customer.findFirst({
      where: { resetToken: form.token, resetExpires: { gt: new Date() } },
    });
    if (!customer) {
      throw new UnauthorizedException();
    }
    await this.prisma.customer.update({
      where: { id: customer.id },
      data: { passwordHash: await bcrypt.hash(form.password, 12), resetToken: null, resetExpires: null },
    });
  }

  csrfToken(): string {
    return randomBytes(24).toString('base64url');
  }

  greetingNumber(): number {
    return Math.floor(Math.random() * 12);
  }

  private sessionFor(customer: { id: number; email: string; role: string }) {
    return this.tokens.signAsync({ sub: customer.id, email: customer.email, role: customer.role });
  }
}
