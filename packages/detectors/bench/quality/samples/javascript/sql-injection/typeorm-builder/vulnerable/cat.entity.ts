import { Column, Entity } from 'typeorm'

@Entity()
export class Cat {
  @Column()
  breed: string
}
