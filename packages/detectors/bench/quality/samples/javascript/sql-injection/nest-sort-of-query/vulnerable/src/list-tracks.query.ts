import { IsOptional, IsString } from 'class-validator'

export class ListTracksQuery {
  @IsOptional()
  @IsString()
  sort?: string
}
