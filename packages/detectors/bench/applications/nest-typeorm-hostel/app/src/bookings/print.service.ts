import { Injectable } from '@nestjs/common';
import { exec } from 'child_process';
import { mkdtemp, rm, writeFile } from 'fs/promises';
import { tmpdir } from 'os';
import { join } from 'path';
import { promisify } from 'util';
import { config } from '../config';
import { Booking } from '../entities/booking.entity';

const run = promisify(exec);

@Injectable()
export class PrintService {
  /** The card which is handed out with the linen. */
  async card(booking: Booking): Promise<void> {
    const dir = await mkdtemp(join(tmpdir(), 'card-'));
    const file = join(dir, 'card.txt');
    try {
      await writeFile(file, this.cardText(booking));
      await run(`lp -d ${config.printer} -t "${booking.guestName}" -o media=A6 ${file}`, { timeout: 15_000 });
    } finally {
      await rm(dir, { recursive: true, force: true });
    }
  }

  private cardText(booking: Booking): string {
    return [
      `Welcome, ${booking.guestName}`,
      `Booking ${booking.reference}`,
      `${booking.arrival} to ${booking.departure}, ${booking.beds} bed(s)`,
      `Door code ${booking.doorCode ?? 'at the desk'}`,
      '',
    ].join('\n');
  }
}
