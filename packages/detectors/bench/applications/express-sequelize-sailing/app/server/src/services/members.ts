import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { HttpError } from '../middleware/errors';
import { Member, Role } from '../models/member';
import { hashPassword, isPassword } from './passwords';
import { digestOf } from './tokens';

export interface Registration {
  email: string;
  name: string;
  password: string;
}

export async function register(given: Registration, role: Role = 'member'): Promise<Member> {
  const [member, isNew] = await Member.findOrCreate({
    where: { email: given.email },
    defaults: {
      email: given.email,
      name: given.name,
      passwordHash: await hashPassword(given.password),
      role,
      phone: null,
      about: null,
      resetDigest: null,
      resetUntil: null,
    },
  });
  if (!isNew) {
    throw new HttpError(409, 'this address has an account');
  }
  return member;
}

export async function signIn(email: string, password: string): Promise<Member | null> {
  const member = await Member.findOne({ where: { email } });
  if (!member || !(await isPassword(password, member.passwordHash))) {
    return null;
  }
  return member;
}

export async function resetPassword(token: string, password: string): Promise<boolean> {
  const member = await Member.findOne({ where: { resetDigest: digestOf(token) } });
  if (!member || !member.resetUntil || member.resetUntil < new Date()) {
    return false;
  }
  await member.update({ passwordHash: await hashPassword(password), resetDigest: null, resetUntil: null });
  return true;
}

const row = z.object({ email: z.string().email(), name: z.string().min(1).max(120), phone: z.string().max(40).optional() });

export async function importPhones(list: Buffer): Promise<number> {
  const rows: unknown[] = parse(list, { columns: true, trim: true, to: 5000 });
  let changed = 0;
  for (const each of rows) {
    const { email, name, phone } = row.parse(each);
    const [count] = await Member.update({ name, phone: phone ?? null }, { where: { email } });
    changed += count;
  }
  return changed;
}
