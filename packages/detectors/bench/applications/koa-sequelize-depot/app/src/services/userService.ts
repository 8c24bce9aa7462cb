import bcrypt from 'bcrypt';
import jwt from 'jsonwebtoken';
import { config } from '../config';
import { User } from '../models';

const UNKNOWN = bcrypt.hashSync(Math.random().toString(), 12);

export async function signIn(email: string, password: string): Promise<string | null> {
  const user = await User.findOne({ where: { email } });
  const ok = await bcrypt.compare(password, user?.passwordHash ?? UNKNOWN);
  if (!user || !ok) return null;
  const claims = { role: user.role, customerId: user.customerId };
  return jwt.sign(claims, config.jwtSecret, { algorithm: 'HS256', subject: String(user.id), expiresIn: '8h' });
}

export async function register(fields: Record<string, unknown>, password: string): Promise<User> {
  const passwordHash = await bcrypt.hash(password, 12);
  return User.create({ ...fields, passwordHash });
}

export async function rename(id: number, fields: Record<string, unknown>): Promise<void> {
  await User.update(fields, { where: { id }, fields: ['name', 'email'] });
}

export function colleagues(): Promise<User[]> {
  return User.findAll({ where: { role: ['picker', 'manager'] }, order: [['name', 'ASC']] });
}

export function directory(): Promise<User[]> {
  return User.findAll({ attributes: ['id', 'name', 'role'], order: [['name', 'ASC']], limit: 500 });
}
