import { UserRepository } from './user.repository.js'

export class UserService {
  constructor(private readonly repository: UserRepository) {}

  async search(name: string) {
    const found = await this.repository.findByName(name)
    return found.map((row: { id: number }) => row.id)
  }
}
