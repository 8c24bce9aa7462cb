import { IsEmail, IsIn, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';

export const LANGUAGES = ['en', 'de', 'fr', 'es', 'it'] as const;

export class RegisterDto {
  @IsEmail() email: string;
  @IsString() @MaxLength(80) name: string;
  @IsString() @MinLength(10) @MaxLength(128) password: string;
}

export class LoginDto {
  @IsEmail() email: string;
  @IsString() @MaxLength(128) password: string;
  @IsOptional() @IsString() next?: string;
}

export class ResetRequestDto {
  @IsEmail() email: string;
}

export class ResetDto {
  @IsString() @MaxLength(64) token: string;
  @IsString() @MinLength(10) @MaxLength(128) password: string;
}

export class LanguageDto {
  @IsIn(LANGUAGES) language: string;
}
