import { Type } from 'class-transformer';
import { ArrayMinSize, IsDateString, IsInt, IsOptional, IsString, MaxLength, Min, ValidateNested } from 'class-validator';

export class LineDto {
  @IsInt()
  productId: number;

  @IsInt()
  @Min(1)
  quantity: number;
}

export class OrderDto {
  @IsDateString()
  pickupOn: string;

  @IsOptional()
  @IsString()
  @MaxLength(400)
  remark?: string;

  @ValidateNested({ each: true })
  @ArrayMinSize(1)
  @Type(() => LineDto)
  lines: LineDto[];
}
