import { randomBytes } from 'crypto';
import { sequelize } from '../config/database';
import { HttpError } from '../middleware/errors';
import { Voucher } from '../models/invoice';
import { Member } from '../models/member';

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

export function newVoucherCode(): string {
  let code = '';
  while (code.length < 10) {
    code += letters[Math.floor(Math.random() * letters.length)];
  }
  return code;
}

export function newPartnerCode(): string {
  return randomBytes(9).toString('base64url');
}

export function createVoucher(amountCents: number): Promise<Voucher> {
  return Voucher.create({ code: newVoucherCode(), amountCents, redeemedBy: null });
}

export async function redeem(code: string, memberId: number): Promise<number> {
  return sequelize.transaction(async (transaction) => {
    const voucher = await Voucher.findOne({ where: { code }, transaction });
    if (!voucher) {
      throw new HttpError(404, 'no such voucher');
    }
    const [changed] = await Voucher.update(
      { redeemedBy: memberId },
      { where: { id: voucher.id, redeemedBy: null }, transaction },
    );
    if (changed !== 1) {
      throw new HttpError(409, 'the voucher was used');
    }
    await Member.increment({ balanceCents: voucher.amountCents }, { where: { id: memberId }, transaction });
    return voucher.amountCents;
  });
}
