import { IsOptional, IsString, Length } from 'class-validator'

export class UpdateMemberDto {
  @IsOptional()
  @Length(1, 60)
  name?: string

  @IsOptional()
  @IsString()
  about?: string
}
