import { IsEmail, IsOptional, IsString, Length, MinLength } from 'class-validator';

export class SignInDto {
  @IsEmail()
  email: string;

  @IsString()
  password: string;

  @IsOptional()
  @IsString()
  next?: string;
}

export class SignUpDto {
  @IsEmail()
  email: string;

  @IsString()
  @Length(2, 80)
  displayName: string;

  @MinLength(10)
  password: string;
}

export class ForgotDto {
  @IsEmail()
  email: string;
}

export class ResetDto {
  @IsString()
  token: string;

  @MinLength(10)
  password: string;
}
