import { IsUUID } from 'class-validator'

export class ReceiptParams {
  @IsUUID()
  id: string
}
