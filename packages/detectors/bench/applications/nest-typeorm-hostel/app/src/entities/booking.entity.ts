import { Column, CreateDateColumn, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

export type BookingStatus = 'held' | 'confirmed' | 'in-house' | 'left' | 'cancelled';

@Entity('bookings')
export class Booking {
  @PrimaryGeneratedColumn() id: number;
  @Column({ unique: true }) reference: string;
  @Index() @Column() roomId: number;
  @Index() @Column({ type: 'int', nullable: true }) guestId: number | null;
  @Column() guestName: string;
  @Column({ type: 'varchar', nullable: true }) phone: string | null;
  @Column('date') arrival: string;
  @Column('date') departure: string;
  @Column() beds: number;
  @Column() total: number;
  @Column({ default: 'held' }) status: BookingStatus;
  @Column({ default: 'direct' }) source: string;
  @Column({ type: 'varchar', nullable: true }) doorCode: string | null;
  @Column('text', { default: '' }) note: string;
  @CreateDateColumn() createdAt: Date;
}

@Entity('vouchers')
export class Voucher {
  @PrimaryGeneratedColumn() id: number;
  @Column({ unique: true }) code: string;
  @Column() percent: number;
  @Column() maxUses: number;
  @Column({ default: 0 }) used: number;
}

@Entity('payments')
export class Payment {
  @PrimaryGeneratedColumn() id: number;
  @Column() bookingId: number;
  @Column({ unique: true }) providerRef: string;
  @Column() amount: number;
  @Column({ default: 'pending' }) status: 'pending' | 'paid' | 'failed' | 'refunded';
}
