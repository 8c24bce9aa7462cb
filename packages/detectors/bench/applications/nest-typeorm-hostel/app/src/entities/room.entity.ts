import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('rooms')
export class Room {
  @PrimaryGeneratedColumn() id: number;
  @Column() name: string;
  @Column() floor: number;
  @Column() beds: number;
  /** cents a bed and night */
  @Column() rate: number;
  @Column({ default: 'clean' }) state: 'clean' | 'dirty' | 'closed';
  @Column({ type: 'varchar', nullable: true }) calendarUrl: string | null;
  @Column({ type: 'varchar', nullable: true }) calendarNote: string | null;
}

@Entity('reviews')
export class Review {
  @PrimaryGeneratedColumn() id: number;
  @Column() roomId: number;
  @Column() guestId: number;
  @Column() author: string;
  @Column({ length: 2 }) country: string;
  @Column('text') text: string;
  @Column({ type: 'varchar', nullable: true }) photo: string | null;
  @CreateDateColumn() createdAt: Date;
}
