import { IsOptional, IsString, Matches } from 'class-validator'

export class CreateBackupDto {
  @Matches(/^[a-z][a-z0-9_]*$/)
  database: string

  @IsOptional()
  @IsString()
  comment?: string
}
