import { IsIn, IsOptional } from 'class-validator'

export class ListTracksQuery {
  @IsOptional()
  @IsIn(['title', 'length', 'createdAt'])
  sort?: string
}
