import { IsNotEmpty } from 'class-validator'

export class ReceiptParams {
  @IsNotEmpty()
  id: string
}
