import { IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';

export class ProfileDto {
  @IsOptional()
  @IsString()
  @Length(2, 80)
  displayName?: string;

  @IsOptional()
  @IsString()
  company?: string;
}

export class CreditDto {
  @IsInt()
  @Min(0)
  @Max(500_000)
  creditLimit: number;
}
