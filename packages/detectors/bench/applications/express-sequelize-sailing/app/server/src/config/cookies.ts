import { CookieOptions } from 'express';
import { env } from './env';

export const SESSION_COOKIE = 'session';
export const CSRF_COOKIE = 'csrf';
export const LANGUAGE_COOKIE = 'language';

const HOUR = 60 * 60 * 1000;

export const sessionCookie: CookieOptions = {
  httpOnly: false,
  sameSite: 'lax',
  secure: env.production,
  maxAge: 12 * HOUR,
};

export const csrfCookie: CookieOptions = {
  httpOnly: true,
  sameSite: 'strict',
  secure: true,
};

export const languageCookie: CookieOptions = {
  sameSite: 'lax',
  maxAge: 365 * 24 * HOUR,
};
