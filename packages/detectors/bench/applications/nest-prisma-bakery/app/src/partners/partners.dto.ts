import { IsOptional, IsString, IsUrl, Length } from 'class-validator';

export class PartnerDto {
  @IsString()
  @Length(2, 80)
  name: string;

  @IsString()
  callbackUrl: string;

  @IsOptional()
  @IsUrl({ protocols: ['https'], require_protocol: true, host_whitelist: ['status.kornhaus.example', 'api.muehle.example'] })
  statusUrl?: string;
}
