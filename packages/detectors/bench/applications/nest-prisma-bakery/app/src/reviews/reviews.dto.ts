import { IsInt, IsString, Length, Max, Min } from 'class-validator';

export class ReviewDto {
  @IsInt()
  productId: number;

  @IsInt()
  @Min(1)
  @Max(5)
  stars: number;

  @IsString()
  @Length(3, 120)
  headline: string;

  @IsString()
  @Length(10, 4000)
  body: string;
}
