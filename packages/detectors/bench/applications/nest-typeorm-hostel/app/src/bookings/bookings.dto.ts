import { Type } from 'class-transformer';
import { IsDateString, IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';

export class CreateBookingDto {
  @IsInt() roomId: number;
  @IsDateString({ strict: true }) arrival: string;
  @IsInt() @Min(1) @Max(28) nights: number;
  @IsInt() @Min(1) @Max(24) beds: number;
  @IsString() @MaxLength(80) guestName: string;
  @Matches(/^\+?(\d+[\s-]?)+$/, { message: 'phone number looks wrong' }) phone: string;
  @IsOptional() @Matches(/^[A-Z0-9]{4,12}$/) voucher?: string;
  @IsOptional() @IsString() @MaxLength(500) note?: string;
}

export class BookingListDto {
  @IsOptional() @IsString() sort?: string;
  @IsOptional() @IsIn(['ASC', 'DESC']) direction: 'ASC' | 'DESC' = 'ASC';
  @IsOptional() @IsString() @MaxLength(80) guest?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) offset: number = 0;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit: number = 50;
}

export class MoveDto {
  @IsInt() roomId: number;
}

export class NoteDto {
  @IsString() @MaxLength(500) note: string;
}
