import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsDateString, IsInt, IsOptional, IsString, Max, Min } from 'class-validator';

export class OccupancyDto {
  @IsDateString() from: string;
  @IsDateString() to: string;
  @IsString() bucket: string = 'week';
  @IsOptional() @IsString() source?: string;
}

export class RevenueDto {
  @Type(() => Number) @IsInt() @Min(1) @Max(730) days: number = 30;
  @Transform(({ value }) => value === 'true') @IsBoolean() monthly: boolean = false;
}
