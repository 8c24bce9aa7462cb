import nodemailer from 'nodemailer';
import { env } from '../config/env';
import { logger } from '../config/logger';

const transport = nodemailer.createTransport(env.smtpUrl);

const greetings = ['Ahoy', 'Good day', 'Fair winds'];

export async function sendMail(to: string, subject: string, text: string): Promise<void> {
  const greeting = greetings[Math.floor(Math.random() * greetings.length)];
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    try {
      await transport.sendMail({ from: 'office@sailing-school.example', to, subject, text: `${greeting},\n\n${text}` });
      return;
    } catch (error) {
      logger.warn('mail was not accepted', { attempt });
      await pause(attempt * 500 + Math.random() * 250);
    }
  }
  throw new Error('mail could not be sent');
}

export function sendResetMail(to: string, token: string): Promise<void> {
  const link = `${env.publicAddress}/reset?token=${encodeURIComponent(token)}`;
  return sendMail(to, 'A new password', `Choose a new password here: ${link}`);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
