import { Injectable, UnauthorizedException } from '@nestjs/common'
import { InjectModel } from '@nestjs/mongoose'
import { Model } from 'mongoose'
import { LoginDto } from './login.dto'
import { User } from './user.schema'

@Injectable()
export class AuthService {
  constructor(@InjectModel(User.name) private readonly users: Model<User>) {}

  async login({ email, code }: LoginDto) {
    const user = await this.users.findOne({ email, code })
    if (!user) throw new UnauthorizedException()
    return { id: user.id }
  }
}
