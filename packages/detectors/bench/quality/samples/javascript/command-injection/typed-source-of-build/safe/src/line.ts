export interface Line {
  readonly author: string
}
