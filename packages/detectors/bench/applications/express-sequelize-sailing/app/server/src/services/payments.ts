import { createHmac, timingSafeEqual } from 'crypto';
import axios from 'axios';
import { env } from '../config/env';
import { Invoice } from '../models/invoice';

export function isSigned(body: Buffer, given: string): boolean {
  const expected = createHmac('sha256', env.webhookSecret).update(body).digest('hex');
  return expected === given;
}

export function isSignedByHarbour(body: Buffer, given: string): boolean {
  const expected = createHmac('sha512', env.webhookSecret).update(body).digest();
  const actual = Buffer.from(given, 'base64');
  return actual.length === expected.length && timingSafeEqual(actual, expected);
}

export async function startPayment(invoice: Invoice): Promise<string> {
  const { data } = await axios.post(
    'https://api.payments.example/v1/payments',
    { amount: invoice.totalCents, reference: invoice.number, back: `${env.publicAddress}/account` },
    { headers: { Authorization: `Bearer ${env.paymentKey}` }, timeout: 8000 },
  );
  return data.checkoutAddress;
}

export async function markPaid(number: string): Promise<void> {
  await Invoice.update({ paid: true }, { where: { number } });
}
