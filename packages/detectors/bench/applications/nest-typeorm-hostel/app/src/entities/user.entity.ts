import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

export type Role = 'guest' | 'staff' | 'manager';

@Entity('users')
export class User {
  @PrimaryGeneratedColumn() id: number;
  @Column({ unique: true }) email: string;
  @Column() name: string;
  @Column({ nullable: true }) phone?: string;
  @Column({ default: 'en' }) language: string;
  @Column({ default: 'guest' }) role: Role;
  @Column({ default: true }) active: boolean;
  @Column() passwordHash: string;
  @Column({ type: 'varchar', nullable: true }) apiTokenHash: string | null;
  @Column({ type: 'varchar', nullable: true }) resetTokenHash: string | null;
  @Column({ type: 'timestamptz', nullable: true }) resetExpires: Date | null;
  @CreateDateColumn() createdAt: Date;
}
