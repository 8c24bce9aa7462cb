import _ from 'lodash'

const paths = ['name.first', 'name.last']
export class Profile {
  private readonly data: Record<string, unknown> = {}
  change(path: string, value: unknown) {
    if (paths.includes(path)) _.set(this.data, path, value)
  }
}
