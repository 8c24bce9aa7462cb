import { Injectable } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { settings } from '../config/settings';

@Injectable()
export class MailService {
  private readonly transport = createTransport({
    host: 'smtp.kornhaus-mail.example',
    port: 465,
    secure: true,
    auth: { user: 'desk@kornhaus.example', pass: 'Sauerteig7!kruste' },
  });

  async sendReset(to: string, token: string) {
    await this.transport.sendMail({
      from: 'desk@kornhaus.example',
      to,
      subject: 'New password',
      text: `Choose a new password: ${settings.shopOrigin}/reset?token=${encodeURIComponent(token)}`,
    });
  }

  async sendPickupNotice(to: string, orderId: number) {
    await this.transport.sendMail({
      from: 'desk@kornhaus.example',
      to,
      subject: `Order ${orderId} is ready`,
      text: 'Your order can be picked up at the counter.',
    });
  }
}
