import { IsOptional, IsString } from 'class-validator'

export class CreateBackupDto {
  @IsString()
  database: string

  @IsOptional()
  @IsString()
  comment?: string
}
