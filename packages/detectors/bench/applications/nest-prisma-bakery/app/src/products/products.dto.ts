import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, Length, Matches, Min } from 'class-validator';

export class ProductDto {
  @Matches(/^[a-z0-9-]{2,60}$/)
  slug: string;

  @IsString()
  @Length(2, 120)
  name: string;

  @IsString()
  description: string;

  @IsInt()
  @Min(1)
  priceCents: number;

  @IsOptional()
  @IsString()
  pictureFile?: string;

  @IsArray()
  @ArrayMaxSize(14)
  @IsString({ each: true })
  allergens: string[];
}

export class ListDto {
  @IsOptional()
  @IsIn(['name', 'priceCents', 'stock'])
  sort?: 'name' | 'priceCents' | 'stock';

  @IsOptional()
  @IsString()
  filter?: string;
}
