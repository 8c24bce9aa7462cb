import { Injectable, NotFoundException } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { ILike, In, Repository } from 'typeorm';
import { fingerprint, newToken } from '../common/crypto';
import { User } from '../entities/user.entity';
import { GuestSearchDto, UpdateGuestDto } from './users.dto';

const escapeRegExp = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const escapeLike = (text: string) => text.replace(/[\\%_]/g, '\\$&');

export const toProfile = (user: User) => ({
  id: user.id,
  email: user.email,
  name: user.name,
  phone: user.phone,
  language: user.language,
});

@Injectable()
export class UsersService {
  constructor(@InjectRepository(User) private readonly users: Repository<User>) {}

  async byId(id: number): Promise<User> {
    const user = await this.users.findOneBy({ id });
    if (!user) throw new NotFoundException();
    return user;
  }

  team(): Promise<User[]> {
    return this.users.find({ where: { role: In(['staff', 'manager']), active: true }, order: { name: 'ASC' } });
  }

  async searchGuests(query: GuestSearchDto) {
    const found = await this.users.find({
      where: { role: 'guest', name: ILike(`%${escapeLike(query.text)}%`) },
      take: query.limit,
    });
    const hit = new RegExp(escapeRegExp(query.text), 'i');
    return found.map((user) => ({ ...toProfile(user), matchAt: user.name.search(hit) }));
  }

  async updateProfile(id: number, changes: Partial<User>) {
    const user = await this.byId(id);
    Object.assign(user, changes, { id });
    return toProfile(await this.users.save(user));
  }

  async updateGuest(id: number, dto: UpdateGuestDto) {
    const guest = await this.users.findOneBy({ id, role: 'guest' });
    if (!guest) throw new NotFoundException();
    Object.assign(guest, dto);
    return toProfile(await this.users.save(guest));
  }

  async createApiToken(id: number): Promise<string> {
    const token = newToken();
    await this.users.update(id, { apiTokenHash: fingerprint(token) });
    return token;
  }
}
