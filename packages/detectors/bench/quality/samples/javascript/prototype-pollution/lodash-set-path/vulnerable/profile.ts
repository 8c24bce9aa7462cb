import _ from 'lodash'

export class Profile {
  private readonly data: Record<string, unknown> = {}
  change(path: string, value: unknown) {
    _.set(this.data, path, value)
  }
}
