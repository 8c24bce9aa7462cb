import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { Throttle } from '@nestjs/throttler';
import { CookieOptions, Request, Response } from 'express';
import { Public } from '../common/decorators';
import { LanguageDto, LoginDto, RegisterDto, ResetDto, ResetRequestDto } from './auth.dto';
import { AuthService } from './auth.service';

const SESSION_COOKIE: CookieOptions = { httpOnly: true, secure: true, sameSite: 'lax', maxAge: 8 * 3600_000, path: '/' };

@Controller('auth')
export class AuthController {
  constructor(private readonly auth: AuthService) {}

  @Public()
  @Throttle({ default: { limit: 5, ttl: 60_000 } })
  @Post('register')
  async register(@Body() dto: RegisterDto, @Res({ passthrough: true }) res: Response) {
    const user = await this.auth.register(dto);
    res.cookie('sid', await this.auth.issue(user), SESSION_COOKIE);
    return { id: user.id, name: user.name };
  }

  @Public()
  @Throttle({ default: { limit: 10, ttl: 60_000 } })
  @Post('login')
  async login(@Body() dto: LoginDto, @Res() res: Response) {
    res.cookie('sid', await this.auth.login(dto), SESSION_COOKIE);
    const next = dto.next && dto.next.startsWith('/') ? dto.next : '/my/bookings';
    res.redirect(303, next);
  }

  @HttpCode(204)
  @Post('logout')
  logout(@Res({ passthrough: true }) res: Response) {
    res.clearCookie('sid', { path: '/' });
  }

  @Get('session')
  session(@Req() req: Request) {
    return { expires: req.cookies?.sid ? this.auth.expiryOf(req.cookies.sid) : null };
  }

  @Public()
  @Throttle({ default: { limit: 3, ttl: 60_000 } })
  @HttpCode(202)
  @Post('reset-request')
  async requestReset(@Body() dto: ResetRequestDto) {
    await this.auth.requestReset(dto.email);
  }

  @Public()
  @Throttle({ default: { limit: 5, ttl: 60_000 } })
  @HttpCode(204)
  @Post('reset')
  async reset(@Body() dto: ResetDto) {
    await this.auth.reset(dto);
  }

  @Public()
  @HttpCode(204)
  @Post('language')
  language(@Body() dto: LanguageDto, @Res({ passthrough: true }) res: Response) {
    res.cookie('lang', dto.language, { maxAge: 365 * 86400_000, sameSite: 'lax' });
  }
}
