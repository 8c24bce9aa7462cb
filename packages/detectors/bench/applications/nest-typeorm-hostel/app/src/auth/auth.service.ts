import { BadRequestException, ConflictException, Injectable, Logger, UnauthorizedException } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { InjectRepository } from '@nestjs/typeorm';
import * as argon2 from 'argon2';
import { MoreThan, Repository } from 'typeorm';
import { fingerprint, newToken } from '../common/crypto';
import { User } from '../entities/user.entity';
import { MessagesService } from '../messages/messages.service';
import { LoginDto, RegisterDto, ResetDto } from './auth.dto';

@Injectable()
export class AuthService {
  private readonly logger = new Logger(AuthService.name);
  private readonly noUserHash = argon2.hash(newToken());

  constructor(
    @InjectRepository(User) private readonly users: Repository<User>,
    private readonly jwt: JwtService,
    private readonly messages: MessagesService,
  ) {}

  async register(dto: RegisterDto): Promise<User> {
    const email = dto.email.toLowerCase();
    if (await this.users.existsBy({ email })) throw new ConflictException('address is taken');
    const passwordHash = await argon2.hash(dto.password);
    return this.users.save(this.users.create({ email, name: dto.name, passwordHash }));
  }

  async login(dto: LoginDto): Promise<string> {
    const user = await this.users.findOneBy({ email: dto.email.toLowerCase(), active: true });
    const valid = await argon2.verify(user?.passwordHash ?? (await this.noUserHash), dto.password);
    if (!user || !valid) {
      this.logger.warn(`sign-in refused ${JSON.stringify(dto)}`);
      throw new UnauthorizedException('wrong address or password');
    }
    this.logger.log(`user ${user.id} signed in`);
    return this.issue(user);
  }

  issue(user: User): Promise<string> {
    return this.jwt.signAsync({ sub: user.id });
  }

  expiryOf(session: string): Date | null {
    const claims = this.jwt.decode(session) as { exp?: number } | null;
    return claims?.exp ? new Date(claims.exp * 1000) : null;
  }

  async requestReset(email: string): Promise<void> {
    const user = await this.users.findOneBy({ email: email.toLowerCase(), active: true });
    if (!user) return;
    const token = newToken();
    await this.users.update(user.id, {
      resetTokenHash: fingerprint(token),
      resetExpires: new Date(Date.now() + 30 * 60_000),
    });
    await this.messages.queue(user.email, 'password-reset', { name: user.name, token });
  }

  async reset(dto: ResetDto): Promise<void> {
    const passwordHash = await argon2.hash(dto.password);
    const result = await this.users.update(
      { resetTokenHash: fingerprint(dto.token), resetExpires: MoreThan(new Date()) },
      { passwordHash, resetTokenHash: null, resetExpires: null },
    );
    if (!result.affected) throw new BadRequestException('the link is no longer valid');
  }
}
