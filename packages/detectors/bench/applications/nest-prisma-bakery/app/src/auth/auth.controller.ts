import { Body, Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { settings } from '../config/settings';
import { ForgotDto, ResetDto, SignInDto, SignUpDto } from './auth.dto';
import { AuthService } from './auth.service';
import { Open } from './open.decorator';

const COOKIE = { httpOnly: true, sameSite: 'lax' as const, secure: settings.production, maxAge: 8 * 3_600_000 };
const PLACES: Record<string, string> = { orders: '/orders', shop: '/', account: '/customers/me' };

@Open()
@Controller('auth')
export class AuthController {
  constructor(private readonly auth: AuthService) {}

  @Post('sign-up')
  async signUp(@Body() form: SignUpDto, @Res({ passthrough: true }) response: Response) {
    response.cookie('session', await this.auth.signUp(form), COOKIE);
    response.cookie('csrf', this.auth.csrfToken(), { ...COOKIE, httpOnly: false });
    return { greeting: this.auth.greetingNumber() };
  }

  @Post('sign-in')
  async signIn(@Body() form: SignInDto, @Res() response: Response) {
    response.cookie('session', await this.auth.signIn(form), COOKIE);
    response.redirect(form.next ?? '/');
  }

  @Get('sign-out')
  signOut(@Query('to') to: string, @Res() response: Response) {
    response.clearCookie('session');
    const place = Object.hasOwn(PLACES, to) ? PLACES[to] : '/';
    response.redirect(place);
  }

  @Get('continue')
  proceed(@Query('path') path: string, @Res() response: Response) {
    const target = new URL(path ?? '/', settings.shopOrigin);
    if (target.origin !== new URL(settings.shopOrigin).origin) {
      response.redirect('/');
      return;
    }
    response.redirect(target.pathname + target.search);
  }

  @Post('forgot')
  @HttpCode(204)
  async forgot(@Body() form: ForgotDto) {
    await this.auth.forgot(form.email);
  }

  @Post('reset')
  @HttpCode(204)
  async reset(@Body() form: ResetDto) {
    await this.auth.reset(form);
  }
}
