import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose'

@Schema()
export class User {
  id: string

  @Prop()
  email: string

  @Prop()
  code: string
}

export const UserSchema = SchemaFactory.createForClass(User)
