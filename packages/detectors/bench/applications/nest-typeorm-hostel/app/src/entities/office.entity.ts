import { Column, CreateDateColumn, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

@Entity('documents')
export class StoredDocument {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column() ownerId: number;
  @Column() title: string;
  @Column() storedName: string;
  @Column() mime: string;
  @CreateDateColumn() createdAt: Date;
}

@Entity('message_templates')
export class MessageTemplate {
  @PrimaryGeneratedColumn() id: number;
  @Column({ unique: true }) name: string;
  @Column('text') body: string;
}

@Entity('webhook_targets')
export class WebhookTarget {
  @PrimaryGeneratedColumn() id: number;
  @Column() url: string;
  @Column({ default: true }) active: boolean;
}

@Entity('settings')
export class Settings {
  @PrimaryColumn() id: string;
  @Column('jsonb', { default: {} }) values: Record<string, unknown>;
}
