// A point in time, in milliseconds since the epoch as the host's clock gives it.

export class Timestamp {
  readonly milliseconds: number

  constructor(milliseconds: number) {
    this.milliseconds = milliseconds
  }

  copy(): this {
    return this
  }
}
